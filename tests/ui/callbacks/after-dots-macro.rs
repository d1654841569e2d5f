//! A function pointer after `...`: through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub unsafe fn set(option: c_int, #[variadic] callback: $declared);
        }
    };
}

declare!(extern "C" fn(bool));

fn main() {}
