//! How much of a `Vec` native code filled does not come back.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read(#[out(capacity = 8)] buffer: Vec<u8>, #[len_of(buffer)] length: usize) -> c_int;
}

fn main() {}
