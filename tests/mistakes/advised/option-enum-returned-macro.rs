// after: second/option-enum-returned-macro
//! The enumeration, or a pointer to one.

#![allow(dead_code)]

use std::ffi::c_int;

#[repr(i32)]
#[derive(Clone, Copy, interop::Blittable)]
enum Mode {
    Off = 0,
    On = 1,
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    safe fn mode(of: c_int) -> Mode;
    safe fn mode_of(of: c_int) -> *const Mode;
}

fn main() {}
