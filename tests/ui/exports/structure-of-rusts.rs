//! A structure that crosses in no way.

pub struct Point {
    pub x: i32,
}

#[interop::export()]
pub fn show(point: Point) -> i32 {
    point.x
}

fn main() {}
