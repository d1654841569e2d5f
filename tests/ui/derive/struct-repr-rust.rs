//! A structure that says that its layout is Rust's.

#[repr(Rust)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Demo {
    pub first: i32,
}

fn main() {}
