//! A lent integer has no encoding: through a type alias.

use std::ffi::c_int;

type Declared<'a> = &'a c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(utf8)] value: Declared<'_>);
}

fn main() {}
