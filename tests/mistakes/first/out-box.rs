// at: `Box<c_int>`
//! A box comes out of native code.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn make(#[out] value: Box<c_int>);
    //~^ `*mut c_int`, or `NativeBox<c_int, F>`
}

fn main() {}
