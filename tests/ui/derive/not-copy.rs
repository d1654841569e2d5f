//! A structure that is not `Copy`.

#[repr(C)]
#[derive(interop::Blittable)]
pub struct Demo {
    pub first: i32,
}

fn main() {}
