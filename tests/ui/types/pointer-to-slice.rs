//! A wide pointer.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(data: *const [u8]) -> c_int;
}

fn main() {}
