//! A structure that may be filled, but not cross.

#[repr(C)]
#[derive(Clone, Copy, interop::Fillable)]
pub struct Demo {
    pub first: i32,
}

fn main() {}
