//! A length of itself.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(#[len_of(len)] len: usize) -> c_int;
}

fn main() {}
