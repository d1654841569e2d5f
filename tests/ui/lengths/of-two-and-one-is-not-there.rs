//! One length of two slices, of which one has another name.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn dot(x: &[f64], y: &[f64], #[len_of(x, yy)] n: usize) -> c_int;
}

fn main() {}
