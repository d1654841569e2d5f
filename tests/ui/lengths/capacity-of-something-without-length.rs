//! A capacity of something that is no buffer.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(value: c_int, #[in_out] #[len_of(value)] len: usize) -> c_int;
}

fn main() {}
