//! A unit that is none.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(data: &[u8], #[len_of(data, unit = chars)] len: usize) -> c_int;
}

fn main() {}
