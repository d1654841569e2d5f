//! A length of what the caller does not pass.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get(#[out] value: c_int, #[len_of(value)] len: usize) -> c_int;
}

fn main() {}

// variants: no alias and macro, because only a scalar that is written out is known to have no length
