//! C's variadic parameters.

use std::ffi::{c_int, CStr};

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub unsafe fn print(format: &CStr, ...) -> c_int;
}

fn main() {}
