//! `#[out]` of a string that nobody frees and that no buffer is made for: through a type alias.

use std::ffi::c_int;

type Declared = String;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(#[out] name: Declared) -> c_int;
}

fn main() {}
