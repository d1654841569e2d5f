//! A slice of structures of Rust's layout.

#[derive(Clone, Copy)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn place(points: &[Point], #[len_of(points)] count: usize);
}

fn main() {}
