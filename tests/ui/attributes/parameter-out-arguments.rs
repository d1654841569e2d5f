//! Arguments of a direction.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get(#[out(capacity = 16)] value: c_int);
}

fn main() {}
