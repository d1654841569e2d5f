//! A key without its value.

use std::ffi::c_int;

#[interop::import(library)]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
