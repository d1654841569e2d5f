// after: second/slice-out-macro
//! A buffer of the caller's.

#![allow(dead_code)]

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn fill(values: &mut [c_int], #[len_of(values)] count: usize);
}

fn main() {}
