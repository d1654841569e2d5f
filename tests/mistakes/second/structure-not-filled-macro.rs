// at: `Point`
//! A structure comes out that native code may not fill, through `macro_rules!`.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Point {
    x: c_int,
    y: c_int,
}

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn cursor(#[out] at: $t);
        }
    };
}

declare!(Point);
//~^ `interop::Fillable`

fn main() {}
