//! Native code may return any bits, from a C-variadic function, too.

use std::ffi::c_char;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub enum Status {
    Done,
    Failed,
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub fn log(format: *const c_char, ...) -> Status;
}

fn main() {}
