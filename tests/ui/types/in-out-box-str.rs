//! `#[in_out]` of a boxed string, which has no room of its own.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn change(#[in_out] text: Box<str>) -> c_int;
}

fn main() {}
