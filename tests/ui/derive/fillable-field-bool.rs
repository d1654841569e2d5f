//! A `bool` as a field that native code may fill.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Demo {
    pub first: i32,
    pub second: bool,
}

fn main() {}
