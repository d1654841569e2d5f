//! A field that is a function pointer which takes a reference.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Hooks {
    pub size: u32,
    pub call: Option<extern "C" fn(&c_int)>,
}

fn main() {}
