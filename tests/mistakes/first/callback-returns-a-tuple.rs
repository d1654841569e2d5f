// at: `extern "C" fn(c_int) -> (c_int, c_int)`
//! A callback returns a tuple.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn split(callback: extern "C" fn(c_int) -> (c_int, c_int));
    //~^ a structure with `repr(C)` and `Blittable`
}

fn main() {}
