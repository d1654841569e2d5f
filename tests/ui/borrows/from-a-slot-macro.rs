//! The same, through `macro_rules!`.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Read,
    Write,
}

macro_rules! declare {
    ($mode:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            safe fn same(mode: $mode) -> &c_int;
        }
    };
}

declare!(&mut Mode);

fn main() {}
