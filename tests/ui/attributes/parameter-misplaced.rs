//! A function's attribute on a parameter.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get(#[optional] value: c_int);
}

fn main() {}
