// at: `&mut c_int`
//! `#[out]` with the pointer that C has.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get(#[out] value: &mut c_int);
    //~^ `#[out] value: c_int`, or `value: &mut c_int`
}

fn main() {}
