//! A slice of function pointers.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn all(functions: &[extern "C" fn(Box<c_int>)], #[len_of(functions)] count: c_int);
}

fn main() {}
