//! A callback that takes a pointer which native code may make null.

use std::ffi::c_int;
use std::ptr::NonNull;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: extern "C" fn(NonNull<c_int>));
}

fn main() {}
