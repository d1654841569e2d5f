//! A function pointer that a variadic function takes: through a type alias.

use std::ffi::c_int;

type Declared = extern "C" fn(bool);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub unsafe fn set(callback: Declared, ...) -> c_int;
}

fn main() {}
