//! The same, returned.

pub struct Point {
    pub x: i32,
}

#[interop::export()]
pub fn origin() -> Point {
    Point { x: 0 }
}

fn main() {}
