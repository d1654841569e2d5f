//! A tuple as a field.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Demo {
    pub first: i32,
    pub second: (i32, i32),
}

fn main() {}
