//! A rule that names `self`, of a function that has none.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    x: i32,
}

#[interop::import(library = "demo", fails(when = negative, code = why(self)))]
unsafe extern "C" {
    pub safe fn close(file: i32) -> Result<(), interop::Error>;
}

fn why(point: &Point) -> interop::Error {
    unimplemented!("{}", point.x)
}

fn main() {}
