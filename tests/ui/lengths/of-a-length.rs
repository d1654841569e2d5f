//! A length of a length.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(data: &[u8], #[len_of(data)] len: usize, #[len_of(len)] other: usize) -> c_int;
}

fn main() {}
