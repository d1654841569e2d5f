//! An enumeration whose variants have fields.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Demo {
    First,
    Second(i32),
}

fn main() {}
