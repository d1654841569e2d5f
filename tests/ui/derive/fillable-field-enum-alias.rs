//! An enumeration as a field that native code may fill: through a type alias.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Color {
    Red,
    Green,
}

type Declared = Color;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Demo {
    pub first: i32,
    pub second: Declared,
}

fn main() {}
