//! `#[in_out]` of a structure that native code may not fill: through `macro_rules!`.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Mode {
    pub level: i32,
}

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn adjust(#[in_out] mode: $declared) -> c_int;
        }
    };
}

declare!(Mode);

fn main() {}
