//! A structure of Rust's layout, by reference: through `macro_rules!`.

#[derive(Clone, Copy)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn place(point: &$declared);
        }
    };
}

declare!(Point);

fn main() {}
