// after: second/borrowed-from-utf16
//! A `&U16CStr`, which crosses as it stands.

#![allow(dead_code)]

use interop::U16CStr;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn rest<'a>(text: &'a U16CStr) -> &'a U16CStr;
}

fn main() {}
