// after: second/once-lock-alias
//! What is in the cell, or nothing.

#![allow(dead_code)]

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn use_level(level: &c_int);
    safe fn use_level_if_any(level: Option<&c_int>);
}

fn main() {}
