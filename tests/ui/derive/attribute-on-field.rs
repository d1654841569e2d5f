//! `#[interop]` on a field.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Demo {
    #[interop(crate = ::interop)]
    pub first: i32,
}

fn main() {}
