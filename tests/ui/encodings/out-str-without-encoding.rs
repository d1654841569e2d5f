//! A string that comes out, without an encoding.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn name(#[out] text: &'static str) -> c_int;
}

fn main() {}
