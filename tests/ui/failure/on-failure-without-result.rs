//! What comes out on failure goes to an error.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read(#[out(on = failure)] detail: c_int) -> c_int;
}

fn main() {}
