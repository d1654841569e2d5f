//! A length of a reference to one value.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(data: &c_int, #[len_of(data)] len: usize) -> c_int;
}

fn main() {}
