// at: `F`
//! A closure, by a type parameter.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each<F: Fn(c_int)>(callback: F);
    //~^ `extern "C" fn(c_int)` and a `*mut c_void`
}

fn main() {}
