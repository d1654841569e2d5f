//! A field that native code may not fill.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Mode {
    pub level: i32,
}

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Demo {
    pub first: i32,
    pub second: Mode,
}

fn main() {}
