//! A returned structure of Rust's layout.

#[derive(Clone, Copy)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn place() -> Point;
}

fn main() {}
