//! A tuple as a field: through a type alias.

type Declared = (i32, i32);

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Demo {
    pub first: i32,
    pub second: Declared,
}

fn main() {}
