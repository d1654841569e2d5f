//! A length of what is no string.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn change(#[in_out] value: c_int, #[len_of(value)] length: usize);
}

fn main() {}
