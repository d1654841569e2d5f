//! An enumeration without variants.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Demo {}

fn main() {}
