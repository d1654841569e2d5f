//! An attribute that means nothing on a block.

use std::ffi::c_int;

#[interop::import(library = "demo")]
#[inline]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
