//! A structure is no buffer.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    pub x: c_int,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read(point: Point, #[in_out] #[len_of(point)] size: usize);
}

fn main() {}
