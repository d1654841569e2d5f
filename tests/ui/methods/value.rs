//! A receiver that the declaration gives.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    x: i32,
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn begin(#[value(0)] self: Point);
}

fn main() {}
