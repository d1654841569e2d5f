//! C's `...` follows a parameter.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn log(#[variadic] value: c_int);
}

fn main() {}
