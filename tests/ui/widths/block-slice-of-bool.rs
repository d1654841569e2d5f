//! A slice of `bool` in a block that says how wide one is: nothing is converted element by element.

use std::ffi::c_int;

#[interop::import(library = "demo", bools = bool8)]
unsafe extern "C" {
    pub safe fn all(flags: &[bool], #[len_of(flags)] count: usize) -> c_int;
    pub safe fn set(flags: &mut [bool], #[len_of(flags)] count: usize);
}

fn main() {}
