// after: second/generic-closure
//! A function pointer, and what the closure would capture.

#![allow(dead_code)]

use std::ffi::{c_int, c_void};

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn each(callback: extern "C" fn(c_int, *mut c_void), context: *mut c_void);
}

fn main() {}
