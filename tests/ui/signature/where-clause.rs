//! A `where` clause that bounds a type.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn put(value: c_int)
    where
        c_int: Copy;
}

fn main() {}
