// after: second/out-of-a-reference-alias
//! The value, or lent.

#![allow(dead_code)]

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn get(#[out] value: c_int);
    safe fn get_lent(value: &mut c_int);
}

fn main() {}
