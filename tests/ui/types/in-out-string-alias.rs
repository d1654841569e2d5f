//! `#[in_out]` of a string: through a type alias.

use std::ffi::c_int;

type Declared = String;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn next(#[in_out] text: Declared) -> c_int;
}

fn main() {}
