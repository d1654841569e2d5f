//! A `const` function.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub const fn answer() -> c_int;
}

fn main() {}
