//! A terminator of a slice.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(data: &[u8], #[len_of(data, nul = excluded)] len: usize) -> c_int;
}

fn main() {}
