//! A block without a library.

use std::ffi::c_int;

#[interop::import()]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
