//! A buffer that a string goes into and comes out of, without an encoding.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn change(#[in_out(capacity = 64)] text: String) -> c_int;
}

fn main() {}
