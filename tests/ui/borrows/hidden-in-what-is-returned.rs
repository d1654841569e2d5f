//! An alias may hide the lifetime of what is returned, so it is written.

use std::ffi::{CStr, c_int};

type Found<'a> = Option<&'a CStr>;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn find(text: &str, character: c_int) -> Found;
}

fn main() {}

// variants: no alias, because the alias itself would hide the lifetime
