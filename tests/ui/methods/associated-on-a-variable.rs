//! `#[associated]` on a variable.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    x: i32,
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[associated(Point)]
    static X: i32;
}

fn main() {}
