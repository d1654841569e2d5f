//! A callback that takes a pointer of two words: through a type alias.

use std::ffi::c_int;

type Declared = extern "C" fn(*const [c_int]);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Declared);
}

fn main() {}
