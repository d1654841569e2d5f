//! A slice of `bool`.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn all(flags: &[bool], #[len_of(flags)] count: usize) -> c_int;
}

fn main() {}
