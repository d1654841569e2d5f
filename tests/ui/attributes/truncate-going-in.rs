//! A string that goes in is never cut off.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn print(#[marshal(truncate)] text: &str) -> c_int;
}

fn main() {}
