//! A capacity of something that is no buffer: through a type alias.

use std::ffi::c_int;

type Declared = c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(value: Declared, #[in_out] #[len_of(value)] len: usize) -> c_int;
}

fn main() {}
