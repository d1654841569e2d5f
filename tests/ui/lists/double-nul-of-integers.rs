//! A list has strings in it.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set(#[marshal(double_nul)] names: &[c_int]);
}

fn main() {}
