//! A union.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub union Demo {
    pub first: i32,
    pub second: f32,
}

fn main() {}
