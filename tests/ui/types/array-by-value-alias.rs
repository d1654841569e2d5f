//! An array by value: through a type alias.

use std::ffi::c_int;

type Declared = [c_int; 4];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn place(corners: Declared);
}

fn main() {}
