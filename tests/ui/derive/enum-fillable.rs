//! An enumeration that native code may fill.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub enum Demo {
    First,
    Second,
}

fn main() {}
