//! An `unsafe` function pointer that safe code would pass.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(visit: unsafe extern "C" fn(c_int) -> c_int);
    pub safe fn perhaps(visit: Option<unsafe extern "system" fn(c_int)>);
    pub safe fn formatted(print: unsafe extern "C" fn(c_int, ...) -> c_int);
    pub safe fn table(functions: &[unsafe extern "C" fn(c_int); 2]);
    pub safe fn replaced(#[in_out] visit: Option<unsafe extern "C" fn(c_int)>);
    // The caller promises, or native code does.
    pub unsafe fn promised(visit: unsafe extern "C" fn(c_int) -> c_int);
    pub safe fn given(#[out] visit: Option<unsafe extern "C" fn(c_int)>) -> unsafe extern "C" fn(c_int);
}

fn main() {}

// variants: no inner, because what is named behind a reference is taken for a structure, which is not asked
