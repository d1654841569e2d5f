//! A `char` that native code replaces, without a width.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn upper(#[in_out] letter: char) -> c_int;
}

fn main() {}
