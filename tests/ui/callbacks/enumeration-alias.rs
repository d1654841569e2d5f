//! A callback that takes an enumeration, of which native code can make a value that is no variant: through a type alias.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Color {
    Red,
    Green,
}

type Declared = extern "C" fn(Color) -> c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Declared);
}

fn main() {}
