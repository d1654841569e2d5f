//! A capacity of something that is no buffer: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn fill(value: $declared, #[in_out] #[len_of(value)] len: usize) -> c_int;
        }
    };
}

declare!(c_int);

fn main() {}
