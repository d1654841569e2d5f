//! An enumeration of Rust's layout, by value: through `macro_rules!`.

#[derive(Clone, Copy)]
pub enum Color {
    Red,
    Green,
}

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn paint(color: $declared);
        }
    };
}

declare!(Color);

fn main() {}
