//! A slice of structures of Rust's layout: through a type alias.

#[derive(Clone, Copy)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

type Declared = Point;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn place(points: &[Declared], #[len_of(points)] count: usize);
}

fn main() {}
