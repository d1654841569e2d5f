//! A structure of Rust's layout as a field: through a type alias.

#[derive(Clone, Copy)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

type Declared = Point;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Demo {
    pub first: i32,
    pub second: Declared,
}

fn main() {}
