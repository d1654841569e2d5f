// after: second/child-alias
//! The number of the process.

#![allow(dead_code)]

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn wait_for(process: c_int) -> c_int;
}

fn main() {}
