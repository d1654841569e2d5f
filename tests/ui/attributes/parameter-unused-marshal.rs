//! `#[marshal]` on a type that has no choice.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(bool32)] value: c_int);
}

fn main() {}
