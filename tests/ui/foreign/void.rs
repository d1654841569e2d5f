//! C's `void` as a parameter, by its name.

use std::ffi::c_void;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(value: c_void);
}

fn main() {}
