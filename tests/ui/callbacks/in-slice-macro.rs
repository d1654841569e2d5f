//! A slice of function pointers: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn all(functions: &[$declared], #[len_of(functions)] count: c_int);
        }
    };
}

declare!(extern "C" fn(Box<c_int>));

fn main() {}
