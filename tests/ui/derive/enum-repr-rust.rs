//! An enumeration that says that its layout is Rust's.

#[repr(Rust)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Demo {
    First,
    Second,
}

fn main() {}
