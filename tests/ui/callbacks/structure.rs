//! A callback that takes a structure without a native layout.

use std::ffi::c_int;

#[derive(Clone, Copy)]
pub struct Pair {
    pub first: c_int,
    pub second: c_int,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: extern "C" fn(Pair));
}

fn main() {}
