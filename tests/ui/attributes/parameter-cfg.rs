//! `#[cfg]` on a parameter.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get(value: c_int, #[cfg(unix)] flags: c_int);
}

fn main() {}
