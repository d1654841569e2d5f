//! A callback that takes a `Box`: through a type alias.

use std::ffi::c_int;

type Declared = extern "C" fn(Box<c_int>);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Declared);
}

fn main() {}
