//! One direction twice.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get(#[out] #[out] value: c_int);
}

fn main() {}
