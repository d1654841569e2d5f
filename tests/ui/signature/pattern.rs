//! A pattern.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn put((a, b): (c_int, c_int));
}

fn main() {}
