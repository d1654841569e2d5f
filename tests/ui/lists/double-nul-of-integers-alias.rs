//! A list has strings in it: through a type alias.

use std::ffi::c_int;

type Declared<'a> = &'a [c_int];

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set(#[marshal(double_nul)] names: Declared<'_>);
}

fn main() {}
