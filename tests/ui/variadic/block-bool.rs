//! A `bool` after `...` in a block that says how wide one is.

use std::ffi::{CStr, c_int};

#[interop::import(library = "demo", bools = bool8)]
unsafe extern "C" {
    pub safe fn log(format: &CStr, #[variadic] verbose: bool) -> c_int;
}

fn main() {}
