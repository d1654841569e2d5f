//! A `mut` parameter.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn put(mut value: c_int);
}

fn main() {}
