//! A function pointer after `...`.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub unsafe fn set(option: c_int, #[variadic] callback: extern "C" fn(bool));
}

fn main() {}
