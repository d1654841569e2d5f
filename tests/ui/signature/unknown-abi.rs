//! An ABI that rustc does not know.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "c" {
    pub safe fn answer() -> c_int;
}

fn main() {}
