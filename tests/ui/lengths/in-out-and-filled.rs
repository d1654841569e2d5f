//! The length of one buffer comes back twice.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(data: &mut [u8], #[in_out] #[len_of(data)] size: usize, #[out] #[len_of(data)] read: usize) -> c_int;
}

fn main() {}
