//! A field that native code fills with a function pointer, which may be null: through `macro_rules!`.

use std::ffi::c_int;

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

declare!(extern "C" fn(c_int));

fn main() {}
