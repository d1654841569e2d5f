//! A length of something that has none.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(value: c_int, #[len_of(value)] len: usize) -> c_int;
}

fn main() {}
