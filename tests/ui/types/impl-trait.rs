//! `impl Trait`, which is a type parameter.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: impl Fn(c_int));
}

fn main() {}
