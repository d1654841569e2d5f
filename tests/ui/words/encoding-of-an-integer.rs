//! `utf8` is not for a `c_int`.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(utf8)] value: c_int);
}

fn main() {}
