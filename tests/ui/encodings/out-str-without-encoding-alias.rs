//! A string that comes out, without an encoding: through a type alias.

use std::ffi::c_int;

type Declared = &'static str;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn name(#[out] text: Declared) -> c_int;
}

fn main() {}
