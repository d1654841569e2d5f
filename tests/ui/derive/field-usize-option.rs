//! An `Option` of an integer as a field.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Demo {
    pub first: i32,
    pub second: Option<u32>,
}

fn main() {}
