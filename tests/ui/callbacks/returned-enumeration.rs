//! A native function that could return a value which is no variant.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Color {
    Red,
    Green,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn chosen() -> Option<extern "C" fn(c_int) -> Color>;
}

fn main() {}
