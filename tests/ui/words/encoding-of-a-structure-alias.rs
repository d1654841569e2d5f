//! A structure has no encoding: through a type alias.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    pub x: c_int,
}

type Declared = Point;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(utf8)] value: Declared);
}

fn main() {}
