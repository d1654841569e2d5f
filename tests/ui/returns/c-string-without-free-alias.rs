//! An owned C string that nobody frees: through a type alias.

use std::ffi::CString;

type Declared = CString;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn name() -> Declared;
}

fn main() {}
