//! An attribute of a parameter, misspelt, on a function.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[marhsal(bool32)]
    pub safe fn start(level: c_int) -> bool;
}

fn main() {}
