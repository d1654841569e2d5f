//! The lengths of a string that say no unit.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn name(#[out(capacity = 8)] #[marshal(utf8)] x: String, #[len_of(x)] size: usize, #[out] #[len_of(x)] n: usize) -> c_int;
}

fn main() {}
