//! A callback that returns a tuple: through a type alias.

use std::ffi::c_int;

type Declared = extern "C" fn(c_int) -> (c_int, c_int);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Declared);
}

fn main() {}
