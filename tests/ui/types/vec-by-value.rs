//! A `Vec` by value.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(data: Vec<u8>) -> c_int;
}

fn main() {}
