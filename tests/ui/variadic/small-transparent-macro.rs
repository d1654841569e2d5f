//! A transparent structure of what C promotes: through `macro_rules!`.

use std::ffi::c_int;

#[repr(transparent)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Flags(pub u8);

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub unsafe fn set(option: c_int, #[variadic] flags: $declared);
        }
    };
}

declare!(Flags);

fn main() {}
