// at: `&str`
//! A function with C's `...` as it is takes a string.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub unsafe fn print(format: &str, ...) -> c_int;
    //~^ `*const c_char`, or `#[variadic]`
}

fn main() {}
