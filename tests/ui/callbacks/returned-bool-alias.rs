//! A native function that returns a `bool` of unknown width, as an out parameter: through a type alias.

use std::ffi::c_int;

type Declared = extern "C" fn(c_int) -> bool;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn chosen(#[out] function: Declared);
}

fn main() {}
