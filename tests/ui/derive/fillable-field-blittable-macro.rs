//! A field that native code may not fill: through `macro_rules!`.

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Mode {
    pub level: i32,
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

declare!(Mode);

fn main() {}
