//! An alias may hide the lifetime of what is borrowed from, so it is written.

use std::ffi::{CStr, c_int};

type Text<'a> = &'a str;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn find(text: Text, character: c_int) -> Option<&CStr>;
}

fn main() {}

// variants: no alias, because the alias itself would hide the lifetime
