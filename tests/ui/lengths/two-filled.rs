//! Two parameters bring back the length of one buffer.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(data: &mut [u8], #[len_of(data)] size: usize, #[out] #[len_of(data)] read: usize, #[out] #[len_of(data)] left: usize) -> c_int;
}

fn main() {}
