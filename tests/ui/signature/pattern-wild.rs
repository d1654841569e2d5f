//! An unnamed parameter.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn put(_: c_int);
}

fn main() {}
