//! A `bool` as a field that native code may fill: through a type alias.

type Declared = bool;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Demo {
    pub first: i32,
    pub second: Declared,
}

fn main() {}
