//! An `Option` of what cannot be absent: through a type alias.

use std::ffi::c_int;

type Declared = Option<c_int>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get() -> Declared;
}

fn main() {}
