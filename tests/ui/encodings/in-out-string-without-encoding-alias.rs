//! A string that native code changes in place, without an encoding: through a type alias.

use std::ffi::c_int;

type Declared = String;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn change(#[in_out] text: Declared) -> c_int;
}

fn main() {}
