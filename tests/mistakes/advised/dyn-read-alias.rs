// after: second/dyn-read-alias
//! A callback, and what it reads from.

#![allow(dead_code)]

use std::ffi::c_void;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn parse(read: extern "C" fn(*mut c_void, *mut u8, usize) -> isize, context: *mut c_void);
}

fn main() {}
