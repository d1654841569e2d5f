//! A length written as a pointer: through a type alias.

use std::ffi::c_int;

type Declared<'a> = &'a mut usize;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(data: &mut [u8], #[in_out] #[len_of(data)] len: Declared<'_>) -> c_int;
}

fn main() {}
