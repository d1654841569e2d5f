//! A callback of the convention of another system: through a type alias.

use std::ffi::c_int;

type Declared = unsafe extern "win64" fn(c_int);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Declared);
}

fn main() {}
