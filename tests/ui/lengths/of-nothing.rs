//! A length of a parameter that does not exist.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(data: &[u8], #[len_of(date)] len: usize) -> c_int;
}

fn main() {}
