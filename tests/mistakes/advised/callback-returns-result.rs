// after: second/callback-returns-result
//! The status, as the header has it.

#![allow(dead_code)]

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn each(callback: extern "C" fn(c_int) -> c_int);
}

fn main() {}
