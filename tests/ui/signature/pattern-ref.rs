//! A `ref` parameter.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn put(ref value: c_int);
}

fn main() {}
