//! A callback that takes a structure without a native layout: through a type alias.

use std::ffi::c_int;

#[derive(Clone, Copy)]
pub struct Pair {
    pub first: c_int,
    pub second: c_int,
}

type Declared = extern "C" fn(Pair);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Declared);
}

fn main() {}
