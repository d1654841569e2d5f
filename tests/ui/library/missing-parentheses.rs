//! A block without arguments.

use std::ffi::c_int;

#[interop::import]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
