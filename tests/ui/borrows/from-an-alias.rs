//! What is returned cannot be borrowed from a copy: through aliases.

use std::ffi::{CStr, c_int};

type Text<'a> = &'a str;
type Found<'a> = Option<&'a CStr>;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn find(text: Text<'_>, character: c_int) -> Found<'_>;
}

fn main() {}
