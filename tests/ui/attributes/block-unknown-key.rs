//! A key of the block that is none, but nearly one.

use std::ffi::c_int;

#[interop::import(library = "demo", string = utf8)]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
