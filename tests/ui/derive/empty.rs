//! A structure without fields.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Demo {}

fn main() {}
