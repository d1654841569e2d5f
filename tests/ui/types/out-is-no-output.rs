//! `#[out]` of what cannot come out.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(#[out] text: String) -> c_int;
}

fn main() {}
