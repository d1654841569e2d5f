//! A callback that takes a function pointer which native code may make null.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: extern "C" fn(extern "C" fn(c_int)));
}

fn main() {}
