//! A function pointer that goes in and comes out.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn replace(#[in_out] function: extern "C" fn(Box<c_int>));
}

fn main() {}
