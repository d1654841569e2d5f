//! A method that the type has already.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    x: i32,
}

impl Point {
    pub fn close(&self) {}
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn close(self: &Point);
}

fn main() {}
