//! `#[receiver]` on a function.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    x: i32,
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[receiver]
    pub safe fn begin(point: &Point);
}

fn main() {}
