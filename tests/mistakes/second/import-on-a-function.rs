// at: `fn`
//! The attribute on a function, as in C#.

use std::ffi::c_int;

#[interop::import(library = "demo")]
pub unsafe fn abs(value: c_int) -> c_int {
//~^ `unsafe extern "C" { … }`
    value
}

fn main() {}
