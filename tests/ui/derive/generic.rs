//! A generic structure.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Demo<T> {
    pub first: T,
}

fn main() {}
