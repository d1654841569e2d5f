//! A field that is a function pointer which takes a reference: through a type alias.

use std::ffi::c_int;

type Declared = Option<extern "C" fn(&c_int)>;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Hooks {
    pub size: u32,
    pub call: Declared,
}

fn main() {}
