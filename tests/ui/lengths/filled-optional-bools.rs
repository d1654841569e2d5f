//! The filled length of truth values that may be left out.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(data: Option<&mut [bool]>, #[in_out] #[len_of(data)] size: usize) -> c_int;
}

fn main() {}
