//! A calling convention on the function.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub extern "system" fn answer() -> c_int;
}

fn main() {}
