//! A list has strings in it.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(list)] names: &[c_int]);
}

fn main() {}
