//! `#[in_out]` of something borrowed: through a type alias.

use std::ffi::{c_int, CStr};

type Declared = &'static CStr;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn next(#[in_out] text: Declared) -> c_int;
}

fn main() {}
