// at: `c_void`
//! C's `void`, returned as a type.

use std::ffi::c_void;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn reset() -> c_void;
    //~^ nothing is returned: leave `-> c_void` out
}

fn main() {}
