//! A `bool` that comes out, without a width: through a type alias.

use std::ffi::c_int;

type Declared = bool;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get(#[out] on: Declared) -> c_int;
}

fn main() {}
