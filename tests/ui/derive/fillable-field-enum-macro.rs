//! An enumeration as a field that native code may fill: through `macro_rules!`.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Color {
    Red,
    Green,
}

macro_rules! declare {
    ($declared:ty) => {
        #[repr(C)]
        #[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
        pub struct Demo {
            pub first: i32,
            pub second: $declared,
        }
    };
}

declare!(Color);

fn main() {}
