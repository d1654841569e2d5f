//! One length of two slices, of which one is not passed.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn dot(x: &[f64], #[out] y: &'static [f64], #[len_of(x, y)] n: usize) -> c_int;
}

fn main() {}

// variants: no alias, because a slice behind an alias is asked for its length, too
