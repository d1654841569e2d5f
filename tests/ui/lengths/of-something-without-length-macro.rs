//! A length of something that has none: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn sum(value: $declared, #[len_of(value)] len: usize) -> c_int;
        }
    };
}

declare!(c_int);

fn main() {}
