//! A structure of Rust's layout as a field: through `macro_rules!`.

#[derive(Clone, Copy)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

macro_rules! declare {
    ($declared:ty) => {
        #[repr(C)]
        #[derive(Clone, Copy, interop::Blittable)]
        pub struct Demo {
            pub first: i32,
            pub second: $declared,
        }
    };
}

declare!(Point);

fn main() {}
