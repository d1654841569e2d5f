//! A structure of Rust's layout, lent to be written.

#[derive(Clone, Copy)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn place(point: &mut Point);
}

fn main() {}
