//! A pointer to text, of two words: through a type alias.

use std::ffi::c_int;

type Declared = *const str;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn length(text: Declared) -> c_int;
}

fn main() {}
