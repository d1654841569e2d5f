//! A string that native code changes in place, without an encoding.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn change(#[in_out] text: String) -> c_int;
}

fn main() {}
