//! A `safe static` is read by all threads: through a type alias.

use std::ffi::c_int;

type Declared = *const c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe static levels: Declared;
}

fn main() {}
