//! A length of something that has none: through a type alias.

use std::ffi::c_int;

type Declared = c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(value: Declared, #[len_of(value)] len: usize) -> c_int;
}

fn main() {}
