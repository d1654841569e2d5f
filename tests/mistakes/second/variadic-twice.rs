// at: `variadic`
//! Each of what follows says that it is variadic.

use std::ffi::{CStr, c_int};

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub unsafe fn print(format: &CStr, #[variadic] a: c_int,
        #[variadic] b: c_int);
        //~^ leave the second out
}

fn main() {}
