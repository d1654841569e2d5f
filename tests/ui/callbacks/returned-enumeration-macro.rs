//! A native function that could return a value which is no variant: through `macro_rules!`.

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
            pub safe fn chosen() -> $declared;
        }
    };
}

declare!(Option<extern "C" fn(c_int) -> Color>);

fn main() {}
