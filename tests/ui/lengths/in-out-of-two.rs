//! One length of two buffers that goes in and comes out.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn split(re: &mut [f64], im: &mut [f64], #[in_out] #[len_of(re, im)] n: usize) -> c_int;
}

fn main() {}
