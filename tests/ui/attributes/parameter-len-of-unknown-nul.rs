//! A word for the terminator that is none.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(#[marshal(utf8)] text: &str, #[len_of(text, unit = bytes, nul = no)] len: usize) -> c_int;
}

fn main() {}
