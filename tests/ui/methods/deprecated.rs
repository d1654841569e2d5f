//! A method that is deprecated says so where it is called.

#![deny(warnings)]

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    x: i32,
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[deprecated = "use another"]
    pub safe fn close(self: &Point);
}

fn main() {
    Point { x: 1 }.close();
}
