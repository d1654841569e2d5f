//! A string that native code allocates is never cut off.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn text(#[out] #[marshal(truncate, free_with = malloc)] text: String) -> c_int;
}

fn main() {}
