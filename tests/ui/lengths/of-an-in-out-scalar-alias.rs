//! A length of what is no string: through a type alias.

use std::ffi::c_int;

type Declared = c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn change(#[in_out] value: Declared, #[len_of(value)] length: usize);
}

fn main() {}
