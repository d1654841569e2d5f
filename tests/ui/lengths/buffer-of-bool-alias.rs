//! A buffer of a type that has values C may not write: through a type alias.

use std::ffi::c_int;
use std::mem::MaybeUninit;

type Declared = bool;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(flags: &mut [MaybeUninit<Declared>], #[in_out] #[len_of(flags)] len: usize) -> c_int;
}

fn main() {}
