//! A `Box` by value.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn place(value: Box<c_int>);
}

fn main() {}
