// after: second/c-str-mutable-alias
//! `#[in_out]`, and `CString`.

#![allow(dead_code)]

use std::ffi::CString;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn upper(#[in_out] text: CString);
}

fn main() {}
