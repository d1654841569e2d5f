//! An array by value.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn place(corners: [c_int; 4]);
}

fn main() {}
