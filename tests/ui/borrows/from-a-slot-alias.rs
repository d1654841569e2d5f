//! The same, through aliases.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Mode {
    Read,
    Write,
}

type Changed<'a> = Option<&'a mut Mode>;
type Number<'a> = &'a c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    safe fn same(mode: Changed<'_>) -> Number<'_>;
}

fn main() {}
