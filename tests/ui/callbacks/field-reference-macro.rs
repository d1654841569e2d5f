//! A field that is a function pointer which takes a reference: through `macro_rules!`.

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

declare!(Option<extern "C" fn(&c_int)>);

fn main() {}
