//! A function pointer that a variadic function takes: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub unsafe fn set(callback: $declared, ...) -> c_int;
        }
    };
}

declare!(extern "C" fn(bool));

fn main() {}
