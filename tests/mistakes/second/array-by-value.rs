// at: `[c_int; 4]`
//! C's `int x[4]` as the parameter that it looks like.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn sum(x: [c_int; 4]) -> c_int;
    //~^ `&[c_int; 4]`
}

fn main() {}
