// after: first/tuple-lent-alias
//! A structure.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
struct Point {
    x: f64,
    y: f64,
}

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn point_scale(point: &mut Point, factor: f64);
}

fn main() {
    let mut point = Point { x: 1.0, y: 2.0 };
    point_scale(&mut point, 2.0);
    assert_eq!(point.y, 4.0);
}
