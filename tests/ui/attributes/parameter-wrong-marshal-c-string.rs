//! An encoding on a C string, which has its own.

use std::ffi::CStr;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(utf8)] text: &CStr);
}

fn main() {}
