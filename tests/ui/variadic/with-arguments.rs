//! `#[variadic]` takes no arguments.

use std::ffi::{CStr, c_int};

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn log(format: &CStr, #[variadic(2)] first: c_int);
}

fn main() {}
