//! A visibility on the block.

use std::ffi::c_int;

#[interop::import(library = "demo")]
pub unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
