//! `#[in_out]` of something borrowed.

use std::ffi::{c_int, CStr};

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn next(#[in_out] text: &'static CStr) -> c_int;
}

fn main() {}
