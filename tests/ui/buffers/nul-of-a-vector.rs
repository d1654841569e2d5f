//! A `Vec` has no terminator.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read(#[out(capacity = 4)] numbers: Vec<c_int>, #[in_out] #[len_of(numbers, nul = included)] count: usize);
}

fn main() {}
