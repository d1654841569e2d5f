//! A returned array: through a type alias.

use std::ffi::c_int;

type Declared = [c_int; 2];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn place() -> Declared;
}

fn main() {}
