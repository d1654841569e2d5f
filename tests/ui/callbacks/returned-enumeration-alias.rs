//! A native function that could return a value which is no variant: through a type alias.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Color {
    Red,
    Green,
}

type Declared = Option<extern "C" fn(c_int) -> Color>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn chosen() -> Declared;
}

fn main() {}
