//! A lifetime that is not declared.

use std::ffi::CStr;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn open(name: &'a CStr);
}

fn main() {}
