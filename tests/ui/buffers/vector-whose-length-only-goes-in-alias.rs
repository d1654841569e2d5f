//! How much of a `Vec` native code filled does not come back: through a type alias.

use std::ffi::c_int;

type Declared = Vec<u8>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read(#[out(capacity = 8)] buffer: Declared, #[len_of(buffer, unit = bytes)] length: usize) -> c_int;
}

fn main() {}
