//! A const parameter.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn put<const N: usize>(value: &[c_int; N]);
}

fn main() {}
