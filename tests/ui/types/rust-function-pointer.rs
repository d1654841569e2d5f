//! A function pointer of Rust's calling convention.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: fn(c_int) -> c_int);
}

fn main() {}
