//! `#[in_out]` of a structure that native code may not fill: through a type alias.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Mode {
    pub level: i32,
}

type Declared = Mode;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn adjust(#[in_out] mode: Declared) -> c_int;
}

fn main() {}
