// after: second/static-array-without-length
//! The first element, or an array of known length.

#![allow(dead_code)]

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    static table: c_int;
    static table_of_four: [c_int; 4];
}

fn main() {}
