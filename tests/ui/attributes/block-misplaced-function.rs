//! A function's attribute on the block.

use std::ffi::c_int;

#[interop::import(library = "demo")]
#[optional]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
