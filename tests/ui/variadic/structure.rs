//! A structure is passed after `...` by pointer.

use std::ffi::{CStr, c_int};

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    pub x: c_int,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn log(format: &CStr, #[variadic] value: Point);
}

fn main() {}
