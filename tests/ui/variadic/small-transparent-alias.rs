//! A transparent structure of what C promotes: through a type alias.

use std::ffi::c_int;

#[repr(transparent)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Flags(pub u8);

type Declared = Flags;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub unsafe fn set(option: c_int, #[variadic] flags: Declared);
}

fn main() {}
