//! `#[in_out]` of a string.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn next(#[in_out] text: String) -> c_int;
}

fn main() {}
