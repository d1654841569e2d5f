// at: `extern "C" fn(&mut Point)`
//! A callback takes a reference, through `macro_rules!`.

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
            pub safe fn each(callback: $t);
        }
    };
}

declare!(extern "C" fn(&mut Point));
//~^ `*mut Point`

fn main() {}
