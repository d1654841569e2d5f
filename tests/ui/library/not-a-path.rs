//! A library that is a number.

use std::ffi::c_int;

#[interop::import(library = 3)]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
