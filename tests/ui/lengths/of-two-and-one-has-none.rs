//! One length of a slice and of what has none.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn dot(x: &[f64], y: &c_int, #[len_of(x, y)] n: usize) -> c_int;
}

fn main() {}
