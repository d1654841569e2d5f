//! One length of two buffers, of which one grows.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn dot(x: &[f64], #[out(capacity = 8, grow)] y: Vec<f64>, #[len_of(x, y)] n: usize, #[out] #[len_of(y)] m: usize) -> c_int;
}

fn main() {}
