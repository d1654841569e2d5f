//! A length that only comes out.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(data: &mut [u8], #[out] #[len_of(data)] len: usize) -> c_int;
}

fn main() {}
