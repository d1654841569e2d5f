//! A capacity of a string.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(#[marshal(utf8)] text: &str, #[in_out] #[len_of(text)] len: usize) -> c_int;
}

fn main() {}
