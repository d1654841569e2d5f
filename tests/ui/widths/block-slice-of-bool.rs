//! A slice of `bool` in a block that says how wide one is: it is converted, so it is not counted in bytes.

use std::ffi::c_int;

#[interop::import(library = "demo", bools = bool32)]
unsafe extern "C" {
    pub safe fn all(flags: &[bool], #[len_of(flags, unit = bytes)] size: usize) -> c_int;
}

fn main() {}
