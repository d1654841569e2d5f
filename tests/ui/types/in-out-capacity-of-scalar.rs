//! The capacity of what is no string.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn change(#[in_out(capacity = 4)] value: c_int);
}

fn main() {}
