//! A length written as a pointer: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn fill(data: &mut [u8], #[in_out] #[len_of(data)] len: $declared) -> c_int;
        }
    };
}

declare!(&mut usize);

fn main() {}
