//! An array of `bool` as a field.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Demo {
    pub first: i32,
    pub second: [bool; 4],
}

fn main() {}
