//! An enumeration of Rust's layout, by value: through a type alias.

#[derive(Clone, Copy)]
pub enum Color {
    Red,
    Green,
}

type Declared = Color;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn paint(color: Declared);
}

fn main() {}
