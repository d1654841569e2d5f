//! A list has strings in it: through a type alias.

use std::ffi::c_int;

type Declared<'a> = &'a [c_int];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(list)] names: Declared<'_>);
}

fn main() {}
