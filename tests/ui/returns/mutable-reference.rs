//! A returned mutable reference.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn data() -> &'static mut c_int;
}

fn main() {}
