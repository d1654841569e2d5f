//! A key of `#[interop]` that is none.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
#[interop(path = interop)]
pub struct Demo {
    pub first: i32,
}

fn main() {}
