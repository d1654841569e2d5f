//! A receiver.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn put(&self, value: c_int);
}

fn main() {}
