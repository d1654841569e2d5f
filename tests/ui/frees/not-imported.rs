//! `free_with` names a plain function.

use std::ffi::c_void;

fn release(_: *mut c_void) {}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(free_with = release)]
    pub safe fn name() -> String;
}

fn main() {}
