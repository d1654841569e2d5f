//! A length of a string that is changed in place, without saying what it counts: through a type alias.

use std::ffi::c_int;

type Declared = String;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn change(#[in_out] text: Declared, #[len_of(text)] length: usize) -> c_int;
}

fn main() {}
