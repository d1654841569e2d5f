//! A callback that takes a reference which native code would have to keep alive: through a type alias.

use std::ffi::c_int;

type Declared = extern "C" fn(&'static c_int);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Declared);
}

fn main() {}
