//! A callback that takes a reference which native code would have to keep alive.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: extern "C" fn(&'static c_int));
}

fn main() {}
