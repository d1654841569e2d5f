//! What follows a variadic parameter is variadic.

use std::ffi::{CStr, c_int};

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn log(format: &CStr, #[variadic] first: c_int, #[variadic] second: c_int);
}

fn main() {}
