//! A function pointer that a variadic function takes.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub unsafe fn set(callback: extern "C" fn(bool), ...) -> c_int;
}

fn main() {}
