// at: `extern "C" fn(&[c_int])`
//! A callback takes a slice.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: extern "C" fn(&[c_int]));
    //~^ `extern "C" fn(*const c_int, usize)`
}

fn main() {}
