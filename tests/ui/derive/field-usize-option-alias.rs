//! An `Option` of an integer as a field: through a type alias.

type Declared = Option<u32>;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Demo {
    pub first: i32,
    pub second: Declared,
}

fn main() {}
