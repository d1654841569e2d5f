//! A prefix with a NUL.

use std::ffi::c_int;

#[interop::import(library = "demo", prefix = "demo\0")]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
