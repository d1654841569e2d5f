//! A returned string that could be borrowed from either parameter.

use std::ffi::CStr;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn longer(a: &CStr, b: &CStr) -> &CStr;
}

fn main() {}
