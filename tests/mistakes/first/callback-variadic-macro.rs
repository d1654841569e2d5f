// right: a function pointer with `...` crosses as it is
// at: `unsafe extern "C" fn(*const c_char, ...) -> c_int`
//! A callback with C's `...`, through `macro_rules!`.

use std::ffi::{c_char, c_int};

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub unsafe fn set_logger(logger: $t);
        }
    };
}

declare!(unsafe extern "C" fn(*const c_char, ...) -> c_int);
//~^ `*const c_void`, or what is not variadic

fn main() {}
