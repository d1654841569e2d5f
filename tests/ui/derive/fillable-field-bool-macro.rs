//! A `bool` as a field that native code may fill: through `macro_rules!`.

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

declare!(bool);

fn main() {}
