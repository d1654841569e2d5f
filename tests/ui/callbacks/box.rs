//! A callback that takes a `Box`.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: extern "C" fn(Box<c_int>));
}

fn main() {}
