//! Nobody says how much of a `Vec` native code filled.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read(#[out(capacity = 4)] numbers: Vec<c_int>);
}

fn main() {}
