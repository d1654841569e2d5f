//! A returned reference.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn data() -> &'static c_int;
}

fn main() {}
