//! A callback that takes an array: through a type alias.

use std::ffi::c_int;

type Declared = extern "C" fn([c_int; 4]);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Declared);
}

fn main() {}
