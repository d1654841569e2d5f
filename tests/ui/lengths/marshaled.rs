//! A length with a way of marshaling.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(data: &[u8], #[marshal(char8)] #[len_of(data)] len: usize) -> c_int;
}

fn main() {}
