//! An attribute of a parameter that is none, but nearly one.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(data: &[u8], #[lenof(data)] len: usize) -> c_int;
}

fn main() {}
