//! A structure of Rust's layout.

#[derive(Clone, Copy, interop::Blittable)]
pub struct Demo {
    pub first: i32,
}

fn main() {}
