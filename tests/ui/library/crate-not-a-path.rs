//! A facade that is a string.

use std::ffi::c_int;

#[interop::import(library = "demo", crate = "interop")]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
