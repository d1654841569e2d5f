//! A lent integer has no encoding.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(utf8)] value: &c_int);
}

fn main() {}
