//! A string that lives for ever crosses as a copy that does not.

use std::ffi::CStr;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn demo(text: &'static str) -> &'static CStr;
}

fn main() {}
