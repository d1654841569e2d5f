//! `#[out]` of a structure that native code may not fill.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Mode {
    pub level: i32,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get(#[out] mode: Mode) -> c_int;
}

fn main() {}
