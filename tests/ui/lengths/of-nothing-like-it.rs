//! A length of a parameter that does not exist, and is like none.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(values: &[u8], #[len_of(x)] len: usize) -> c_int;
}

fn main() {}
