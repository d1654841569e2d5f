// at: `At`
//! A structure is lent that native code may not fill, by an alias.

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
pub struct Point {
    x: c_int,
    y: c_int,
}

type At<'a> = &'a mut Point;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn cursor<'a>(at: At<'a>);
    //~^ `interop::Fillable`
}

fn main() {}
