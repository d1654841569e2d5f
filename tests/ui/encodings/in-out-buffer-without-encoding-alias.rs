//! A buffer that a string goes into and comes out of, without an encoding: through a type alias.

use std::ffi::c_int;

type Declared = String;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn change(#[in_out(capacity = 64)] text: Declared) -> c_int;
}

fn main() {}
