//! A `bool` that comes out, without a width.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get(#[out] on: bool) -> c_int;
}

fn main() {}
