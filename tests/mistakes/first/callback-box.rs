// at: `extern "C" fn(Box<c_int>)`
//! A callback is given a box, which native code never made.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: extern "C" fn(Box<c_int>));
    //~^ `extern "C" fn(*mut c_int)`
}

fn main() {}
