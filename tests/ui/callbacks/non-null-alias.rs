//! A callback that takes a pointer which native code may make null: through a type alias.

use std::ffi::c_int;
use std::ptr::NonNull;

type Declared = extern "C" fn(NonNull<c_int>);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Declared);
}

fn main() {}
