//! How much was read of a slice that crosses as a copy: through a type alias.

use std::ffi::c_int;

type Declared = &'static [bool];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read(flags: Declared, #[in_out] #[len_of(flags)] count: usize) -> c_int;
}

fn main() {}
