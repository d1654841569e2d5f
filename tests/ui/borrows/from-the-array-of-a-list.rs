//! A result with the lifetime of a list's array, which is made for the call; its items are not.

use std::ffi::CStr;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn first<'a>(#[marshal(list)] names: &'a [&'a CStr]) -> &'a CStr;
}

fn main() {}
