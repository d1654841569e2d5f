//! A callback out of which a panic could cross.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: extern "C-unwind" fn(c_int));
}

fn main() {}
