// after: second/array-of-strings-alias
//! The pointers, or a list.

#![allow(dead_code)]

use std::ffi::c_char;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn names(#[out] names: [*const c_char; 2]);
    safe fn list(#[out] #[marshal(list, copied)] names: Vec<String>);
}

fn main() {}
