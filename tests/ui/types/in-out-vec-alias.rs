//! `#[in_out]` of a vector: through a type alias.

use std::ffi::c_int;

type Declared = Vec<u8>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn next(#[in_out] data: Declared) -> c_int;
}

fn main() {}
