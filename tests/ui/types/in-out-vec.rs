//! `#[in_out]` of a vector.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn next(#[in_out] data: Vec<u8>) -> c_int;
}

fn main() {}
