//! `#[len_of]` that names nothing.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(data: &[u8], #[len_of] len: usize) -> c_int;
}

fn main() {}
