//! A capacity of a slice that native code may not write to.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(data: &[u8], #[in_out] #[len_of(data)] len: usize) -> c_int;
}

fn main() {}
