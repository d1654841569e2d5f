//! A tuple by value.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn place(point: (c_int, c_int));
}

fn main() {}
