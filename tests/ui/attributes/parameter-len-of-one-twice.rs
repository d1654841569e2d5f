//! A length of one parameter, named twice.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn zip(a: &[u8], b: &[u8], #[len_of(a, b, a)] len: usize) -> c_int;
}

fn main() {}
