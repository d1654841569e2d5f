//! A `Vec` has no terminator that could say its length.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read(#[out(capacity = 4)] numbers: Vec<c_int>, #[in_out] #[len_of(numbers, unit = bytes, nul = ends)] count: usize);
}

fn main() {}
