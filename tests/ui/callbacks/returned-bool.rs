//! A native function that returns a `bool` of unknown width, as an out parameter.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn chosen(#[out] function: extern "C" fn(c_int) -> bool);
}

fn main() {}
