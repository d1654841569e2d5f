//! A returned mutable reference: through a type alias.

use std::ffi::c_int;

type Declared = &'static mut c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn data() -> Declared;
}

fn main() {}
