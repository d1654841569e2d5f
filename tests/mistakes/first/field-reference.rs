// at: `&'a c_int`
//! A field that is a reference.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Sample<'a> {
    pub value: &'a c_int,
    //~^ `*const c_int`
}

fn main() {}
