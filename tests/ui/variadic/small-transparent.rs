//! A transparent structure of what C promotes.

use std::ffi::c_int;

#[repr(transparent)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Flags(pub u8);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub unsafe fn set(option: c_int, #[variadic] flags: Flags);
}

fn main() {}
