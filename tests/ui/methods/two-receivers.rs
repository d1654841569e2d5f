//! `self`, and another receiver.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    x: i32,
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn put(self: &mut Point, #[receiver] other: &mut Point);
}

fn main() {}
