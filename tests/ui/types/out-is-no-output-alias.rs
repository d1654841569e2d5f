//! `#[out]` of what cannot come out: through a type alias.

use std::ffi::c_int;

type Declared = String;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(#[out] text: Declared) -> c_int;
}

fn main() {}
