//! A structure is passed after `...` by pointer: through `macro_rules!`.

use std::ffi::{CStr, c_int};

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    pub x: c_int,
}

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn log(format: &CStr, #[variadic] value: $declared);
        }
    };
}

declare!(Point);

fn main() {}
