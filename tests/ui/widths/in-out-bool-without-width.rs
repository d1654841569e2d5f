//! A `bool` that native code replaces, without a width.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn toggle(#[in_out] on: bool) -> c_int;
}

fn main() {}
