//! The filled length of truth values: through a type alias of the whole buffer.

use std::ffi::c_int;

type Declared<'a> = &'a mut [bool];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(data: Declared<'_>, #[len_of(data)] size: usize, #[out] #[len_of(data)] read: usize) -> c_int;
}

fn main() {}
