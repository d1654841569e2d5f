//! The filled length of truth values: through a type alias.

use std::ffi::c_int;

type Declared = bool;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(data: &mut [Declared], #[len_of(data)] size: usize, #[out] #[len_of(data)] read: usize) -> c_int;
}

fn main() {}
