//! A function of two types.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    x: i32,
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[associated(Point)]
    #[associated(Point)]
    pub safe fn begin();
}

fn main() {}
