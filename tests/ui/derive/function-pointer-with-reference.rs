//! A field's function is called by native code.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Table {
    pub call: Option<extern "C" fn(&c_int)>,
}

fn main() {}
