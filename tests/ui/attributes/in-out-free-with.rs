//! What is changed in place is not freed.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn change(#[in_out] #[marshal(free_with = malloc)] text: String) -> c_int;
}

fn main() {}
