//! A `&CString`.

use std::ffi::CString;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn say(text: &CString);
}

fn main() {}
