//! A pointer to text, of two words.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn length(text: *const str) -> c_int;
}

fn main() {}
