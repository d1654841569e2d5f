//! How much was read of a slice that crosses as a copy.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read(flags: &'static [bool], #[in_out] #[len_of(flags)] count: usize) -> c_int;
}

fn main() {}
