//! A length that is no integer.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(data: &[u8], #[len_of(data)] len: f32) -> c_int;
}

fn main() {}
