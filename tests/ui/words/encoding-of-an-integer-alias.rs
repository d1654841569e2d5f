//! `utf8` is not for a `c_int`: through a type alias.

use std::ffi::c_int;

type Declared = c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(utf8)] value: Declared);
}

fn main() {}
