//! A structure with an integer of 128 bits in it, by value.

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

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn f(value: Around);
    pub safe fn behind(one: &Around, many: &[Around], #[len_of(many)] count: usize, #[out] stored: Around);
}

fn main() {}
