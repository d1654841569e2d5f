//! A length that is no integer: through a type alias.

use std::ffi::c_int;

type Declared = f32;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(data: &[u8], #[len_of(data)] len: Declared) -> c_int;
}

fn main() {}
