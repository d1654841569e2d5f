//! A reason for which something is refused is an unsafe trait: safe code could have it for a type of its own.

#![allow(dead_code)]

use std::ffi::c_int;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable)]
enum Colour {
    Red,
    Green,
}

impl interop::__private::EnumerationFromNative<Colour> for () {}

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    safe fn each_colour(visit: extern "C" fn(Colour) -> c_int);
}

fn main() {}
