// after: first/tuple-out
//! A structure.

use std::ffi::c_int;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
struct Point {
    x: f64,
    y: f64,
}

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn point_store(x: f64, y: f64, #[out] point: Point) -> c_int;
}

fn main() {
    let (_, point) = point_store(1.0, 2.0);
    assert_eq!((point.x, point.y), (1.0, 2.0));
}
