//! A capacity of a slice that native code may not write to: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn fill(data: $declared, #[in_out] #[len_of(data)] len: usize) -> c_int;
        }
    };
}

declare!(&[u8]);

fn main() {}
