//! An owned string in a structure: it has no native layout, and the structure is not `Copy`.

#[repr(C)]
#[derive(Clone, interop::Blittable)]
pub struct Demo {
    pub first: String,
}

fn main() {}
