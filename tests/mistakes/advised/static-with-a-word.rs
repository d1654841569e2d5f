// after: second/static-with-a-word
//! The word is left out.

#![allow(dead_code)]

use std::ffi::c_char;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    static version: *const c_char;
}

fn main() {}
