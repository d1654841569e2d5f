//! A buffer of structures that native code may not fill: through a type alias.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Mode {
    pub level: i32,
}

type Declared = Mode;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(modes: &mut [Declared], #[in_out] #[len_of(modes)] len: usize) -> c_int;
}

fn main() {}
