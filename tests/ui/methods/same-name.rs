//! Two functions of one name in a block.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    x: i32,
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn close(self: &Point);
    #[associated(Point)]
    pub safe fn close();
}

fn main() {}
