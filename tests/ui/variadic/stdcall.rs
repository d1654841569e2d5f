//! The callee cleans up, and does not know how much.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "stdcall" {
    pub safe fn log(level: c_int, #[variadic] value: c_int);
}

fn main() {}
