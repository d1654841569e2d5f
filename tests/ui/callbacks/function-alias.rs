//! A callback that takes a function pointer which native code may make null: through a type alias.

use std::ffi::c_int;

type Declared = extern "C" fn(extern "C" fn(c_int));

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Declared);
}

fn main() {}
