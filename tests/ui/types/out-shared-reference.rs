//! `#[out]` of a shared reference.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get(#[out] value: &c_int) -> c_int;
}

fn main() {}

// variants: no alias, because `'static`, which the alias must have, is right there
