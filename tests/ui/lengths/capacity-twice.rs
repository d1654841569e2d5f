//! The capacity of one buffer goes in twice.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(data: &mut [u8], #[len_of(data)] size: usize, #[in_out] #[len_of(data)] read: usize) -> c_int;
}

fn main() {}
