//! A `&CString`: through a type alias.

use std::ffi::CString;

type Declared<'a> = &'a CString;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn say(text: Declared<'_>);
}

fn main() {}
