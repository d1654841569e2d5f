//! A method with argument lists of any length.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    x: i32,
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub unsafe fn print(self: &Point, ...);
}

fn main() {}
