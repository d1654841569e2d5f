//! A callback that takes an enumeration, of which native code can make a value that is no variant: through `macro_rules!`.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Color {
    Red,
    Green,
}

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn each(callback: $declared);
        }
    };
}

declare!(extern "C" fn(Color) -> c_int);

fn main() {}
