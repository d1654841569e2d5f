//! A slice of `bool`: through a type alias.

use std::ffi::c_int;

type Declared = bool;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn all(flags: &[Declared], #[len_of(flags)] count: usize) -> c_int;
}

fn main() {}
