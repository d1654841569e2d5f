//! An array of `bool` as a field: through a type alias.

type Declared = [bool; 4];

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Demo {
    pub first: i32,
    pub second: Declared,
}

fn main() {}
