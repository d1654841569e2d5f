//! A buffer of structures that native code may not fill: through `macro_rules!`.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Mode {
    pub level: i32,
}

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn fill(modes: &mut [$declared], #[in_out] #[len_of(modes)] len: usize) -> c_int;
        }
    };
}

declare!(Mode);

fn main() {}
