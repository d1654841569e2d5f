//! A Rust `fn` has no native calling convention.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(call: fn(&c_int));
}

fn main() {}
