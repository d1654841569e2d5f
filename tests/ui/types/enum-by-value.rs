//! An enumeration of Rust's layout, by value.

#[derive(Clone, Copy)]
pub enum Color {
    Red,
    Green,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn paint(color: Color);
}

fn main() {}
