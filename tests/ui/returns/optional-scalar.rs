//! An `Option` of what cannot be absent.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get() -> Option<c_int>;
}

fn main() {}
