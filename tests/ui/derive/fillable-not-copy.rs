//! A structure that is not `Copy`, to be filled.

#[repr(C)]
#[derive(interop::Blittable, interop::Fillable)]
pub struct Demo {
    pub first: i32,
}

fn main() {}
