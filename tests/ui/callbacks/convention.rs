//! A callback of the convention of another system.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: unsafe extern "win64" fn(c_int));
}

fn main() {}
