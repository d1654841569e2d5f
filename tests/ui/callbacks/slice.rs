//! A callback that takes a slice.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: extern "C" fn(&[c_int], c_int));
}

fn main() {}
