//! An owned C string that nobody frees.

use std::ffi::CString;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn name() -> CString;
}

fn main() {}
