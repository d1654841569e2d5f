//! A string as a field.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Demo {
    pub first: i32,
    pub second: &'static str,
}

fn main() {}
