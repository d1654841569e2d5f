//! A tuple as a field: through `macro_rules!`.

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

declare!((i32, i32));

fn main() {}
