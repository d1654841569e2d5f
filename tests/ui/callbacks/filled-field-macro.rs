//! A field that is a function pointer which native code fills: through `macro_rules!`.

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
        pub struct Hooks {
            pub size: u32,
            pub call: $declared,
        }
    };
}

declare!(Option<extern "C" fn() -> Color>);

fn main() {}
