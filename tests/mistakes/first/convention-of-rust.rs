// at: `"Rust"`
//! The calling convention of Rust.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "Rust" {
//~^ `"C"`, or `"system"`
    pub safe fn start(level: c_int);
}

fn main() {}
