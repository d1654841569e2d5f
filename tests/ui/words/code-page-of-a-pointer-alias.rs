//! `ansi = 1252` is not for a `*const c_int`: through a type alias.

use std::ffi::c_int;

type Declared = *const c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(ansi = 1252)] value: Declared);
}

fn main() {}
