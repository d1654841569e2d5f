//! A field that native code fills with a function pointer, which may be null.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Hooks {
    pub size: u32,
    pub call: extern "C" fn(c_int),
}

fn main() {}
