//! A `char` that native code replaces, without a width: through a type alias.

use std::ffi::c_int;

type Declared = char;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn upper(#[in_out] letter: Declared) -> c_int;
}

fn main() {}
