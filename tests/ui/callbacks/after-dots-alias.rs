//! A function pointer after `...`: through a type alias.

use std::ffi::c_int;

type Declared = extern "C" fn(bool);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub unsafe fn set(option: c_int, #[variadic] callback: Declared);
}

fn main() {}
