//! A field that native code fills with a function pointer, which may be null: through a type alias.

use std::ffi::c_int;

type Declared = extern "C" fn(c_int);

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Hooks {
    pub size: u32,
    pub call: Declared,
}

fn main() {}
