//! One length of a slice and of what has none: through a type alias.

use std::ffi::c_int;

type Declared<'a> = &'a c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn dot(x: &[f64], y: Declared<'_>, #[len_of(x, y)] n: usize) -> c_int;
}

fn main() {}
