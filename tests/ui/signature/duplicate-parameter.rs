//! Two parameters of one name.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn put(value: c_int, value: c_int);
}

fn main() {}
