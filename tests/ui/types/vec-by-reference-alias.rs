//! A `&Vec`: through a type alias.

use std::ffi::c_int;

type Declared<'a> = &'a Vec<u8>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(data: Declared<'_>, #[len_of(data)] len: usize) -> c_int;
}

fn main() {}
