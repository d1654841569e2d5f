//! A callback that takes a pointer of two words.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: extern "C" fn(*const [c_int]));
}

fn main() {}
