//! `capacity` is for what a buffer can be made into.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn read(#[out(capacity = 4)] number: c_int);
}

fn main() {}
