// at: `At`
//! A structure without its derive goes in by value, by an alias.

use std::ffi::c_int;

#[repr(C)]
pub struct Place {
    x: c_int,
}

type At = Place;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn go(to: At);
    //~^ `#[derive(Clone, Copy, interop::Blittable)]`
}

fn main() {}
