//! The length of something that comes out and is no array.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn centre(#[out] point: Point, #[len_of(point)] count: usize);
}

fn main() {}
