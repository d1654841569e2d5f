//! An enumeration as a field that native code may fill.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Color {
    Red,
    Green,
}

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Demo {
    pub first: i32,
    pub second: Color,
}

fn main() {}
