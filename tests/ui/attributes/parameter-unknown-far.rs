//! An attribute of a parameter that is like none of ours.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(#[length] len: usize) -> c_int;
}

fn main() {}
