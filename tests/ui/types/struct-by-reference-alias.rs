//! A structure of Rust's layout, by reference: through a type alias.

#[derive(Clone, Copy)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

type Declared = Point;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn place(point: &Declared);
}

fn main() {}
