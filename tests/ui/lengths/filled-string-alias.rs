//! The filled length of a string that goes in: through a type alias.

use std::ffi::c_int;

type Declared<'a> = &'a str;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn write(#[marshal(utf8)] text: Declared<'_>, #[len_of(text, unit = bytes, nul = excluded)] size: usize, #[out] #[len_of(text, unit = bytes, nul = excluded)] written: usize) -> c_int;
}

fn main() {}
