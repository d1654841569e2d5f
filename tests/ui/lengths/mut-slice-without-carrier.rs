//! A slice to write to, whose length nobody carries.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(data: &mut [u8]) -> c_int;
}

fn main() {}
