//! A second length of one of two slices.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn dot(x: &[f64], y: &[f64], #[len_of(x, y)] n: usize, #[len_of(y)] m: usize) -> c_int;
}

fn main() {}
