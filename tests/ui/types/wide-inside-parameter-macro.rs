//! A structure with an integer of 128 bits in it, by value: through `macro_rules!`.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Wide {
    value: u128,
}

/// With it at some depth.
#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Around {
    count: c_int,
    wide: [Wide; 2],
}

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn f(value: $declared);
            pub safe fn behind(one: &Around, many: &[Around], #[len_of(many)] count: usize, #[out] stored: Around);
        }
    };
}

declare!(Around);

fn main() {}
