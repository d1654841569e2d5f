//! A returned tuple.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn place() -> (c_int, c_int);
}

fn main() {}
