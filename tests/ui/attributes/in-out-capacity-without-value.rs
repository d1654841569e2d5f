//! A capacity that says nothing.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn change(#[in_out(capacity)] text: String) -> c_int;
}

fn main() {}
