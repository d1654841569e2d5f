//! A capacity of a string: through a type alias.

use std::ffi::c_int;

type Declared<'a> = &'a str;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(#[marshal(utf8)] text: Declared<'_>, #[in_out] #[len_of(text)] len: usize) -> c_int;
}

fn main() {}
