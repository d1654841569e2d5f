//! A terminator of a buffer: through a type alias.

use std::ffi::c_int;

type Declared<'a> = &'a mut [u8];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(data: Declared<'_>, #[in_out] #[len_of(data, nul = excluded)] len: usize) -> c_int;
}

fn main() {}
