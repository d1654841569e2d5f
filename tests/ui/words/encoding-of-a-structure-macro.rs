//! A structure has no encoding: through `macro_rules!`.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Point {
    pub x: c_int,
}

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn set(#[marshal(utf8)] value: $declared);
        }
    };
}

declare!(Point);

fn main() {}
