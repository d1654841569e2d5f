//! `#[out]` of a string that nobody frees and that no buffer is made for.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(#[out] name: String) -> c_int;
}

fn main() {}
