//! A structure that is packed, but not `repr(C)`.

#[repr(packed(2))]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Demo {
    pub first: i32,
}

fn main() {}
