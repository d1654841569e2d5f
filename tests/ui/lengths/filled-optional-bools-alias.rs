//! The filled length of truth values that may be left out: through a type alias.

use std::ffi::c_int;

type Declared<'a> = Option<&'a mut [bool]>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(data: Declared<'_>, #[in_out] #[len_of(data)] size: usize) -> c_int;
}

fn main() {}
