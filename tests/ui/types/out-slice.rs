//! `#[out]` of a slice.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(#[out] data: &mut [u8]) -> c_int;
}

fn main() {}
