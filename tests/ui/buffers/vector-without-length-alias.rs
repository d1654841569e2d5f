//! Nobody says how much of a `Vec` native code filled: through a type alias.

use std::ffi::c_int;

type Declared = Vec<c_int>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read(#[out(capacity = 4)] numbers: Declared);
}

fn main() {}
