//! `ansi = 1252` is not for a `*const c_int`.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(ansi = 1252)] value: *const c_int);
}

fn main() {}
