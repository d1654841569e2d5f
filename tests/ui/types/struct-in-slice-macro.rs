//! A slice of structures of Rust's layout: through `macro_rules!`.

#[derive(Clone, Copy)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn place(points: &[$declared], #[len_of(points)] count: usize);
        }
    };
}

declare!(Point);

fn main() {}
