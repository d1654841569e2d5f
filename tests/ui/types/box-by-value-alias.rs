//! A `Box` by value: through a type alias.

use std::ffi::c_int;

type Declared = Box<c_int>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn place(value: Declared);
}

fn main() {}
