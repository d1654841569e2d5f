//! A buffer of the call's own is not freed.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(#[out(capacity = 16)] #[marshal(free_with = malloc)] text: String) -> c_int;
}

fn main() {}
