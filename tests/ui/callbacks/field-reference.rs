//! A field that is a function pointer which takes a reference.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Hooks {
    pub size: u32,
    pub call: Option<extern "C" fn(&c_int)>,
}

fn main() {}

// variants: alias says error[E0277]: a reference does not cross through a function pointer, because the macro reads a signature that it sees, and names its types
// variants: inner says error[E0277]: a reference does not cross through a function pointer at `Option<Declared>`, because the macro reads a signature that it sees, and names its types
