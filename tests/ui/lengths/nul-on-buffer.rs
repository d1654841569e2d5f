//! A terminator of a buffer.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(data: &mut [u8], #[in_out] #[len_of(data, nul = excluded)] len: usize) -> c_int;
}

fn main() {}
