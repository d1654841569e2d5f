//! A structure of Rust's layout as a field.

#[derive(Clone, Copy)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Demo {
    pub first: i32,
    pub second: Point,
}

fn main() {}
