//! A slice of `bool`: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn all(flags: &[$declared], #[len_of(flags)] count: usize) -> c_int;
        }
    };
}

declare!(bool);

fn main() {}
