//! A capacity of a slice that native code may not write to: through a type alias.

use std::ffi::c_int;

type Declared<'a> = &'a [u8];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(data: Declared<'_>, #[in_out] #[len_of(data)] len: usize) -> c_int;
}

fn main() {}
