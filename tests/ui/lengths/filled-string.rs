//! The filled length of a string that goes in.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn write(#[marshal(utf8)] text: &str, #[len_of(text, unit = bytes, nul = excluded)] size: usize, #[out] #[len_of(text, unit = bytes, nul = excluded)] written: usize) -> c_int;
}

fn main() {}
