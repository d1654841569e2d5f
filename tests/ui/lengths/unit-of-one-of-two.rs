//! A unit of one length of a buffer, and none of the other.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(data: &mut [u16], #[len_of(data)] size: usize, #[out] #[len_of(data, unit = bytes)] read: usize) -> c_int;
}

fn main() {}
