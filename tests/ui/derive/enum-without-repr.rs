//! An enumeration of Rust's layout.

#[derive(Clone, Copy, interop::Blittable)]
pub enum Demo {
    First,
    Second,
}

fn main() {}
