//! A callback out of which a panic could cross: through a type alias.

use std::ffi::c_int;

type Declared = extern "C-unwind" fn(c_int);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Declared);
}

fn main() {}
