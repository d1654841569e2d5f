//! A structure is passed after `...` by pointer: through a type alias.

use std::ffi::{CStr, c_int};

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    pub x: c_int,
}

type Declared = Point;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn log(format: &CStr, #[variadic] value: Declared);
}

fn main() {}
