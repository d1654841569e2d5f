//! An elided lifetime that is nobody's.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    x: i32,
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(self: Point) -> &str;
}

fn main() {}
