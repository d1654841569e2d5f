//! A returned array.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn place() -> [c_int; 2];
}

fn main() {}
