//! A callback that takes an array.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: extern "C" fn([c_int; 4]));
}

fn main() {}
