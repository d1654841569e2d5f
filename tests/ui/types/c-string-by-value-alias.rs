//! A `CString` by value: through a type alias.

use std::ffi::CString;

type Declared = CString;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn say(text: Declared);
}

fn main() {}
