//! A library's path that does not exist.

use std::ffi::c_int;

#[interop::import(library = DEMO)]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
