// at: `(c_int, c_int)`
//! A tuple comes out.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn pipe(#[out] ends: (c_int, c_int));
    //~^ `[c_int; 2]`, or a structure
}

fn main() {}
