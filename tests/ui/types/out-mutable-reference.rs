//! `#[out]` of a reference.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get(#[out] value: &mut c_int) -> c_int;
}

fn main() {}
