//! A structure is no buffer: through `macro_rules!`.

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
            pub safe fn read(point: $declared, #[in_out] #[len_of(point)] size: usize);
        }
    };
}

declare!(Point);

fn main() {}
