//! A tuple by value: through a type alias.

use std::ffi::c_int;

type Declared = (c_int, c_int);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn place(point: Declared);
}

fn main() {}
