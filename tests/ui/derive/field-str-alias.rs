//! A string as a field: through a type alias.

type Declared = &'static str;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Demo {
    pub first: i32,
    pub second: Declared,
}

fn main() {}
