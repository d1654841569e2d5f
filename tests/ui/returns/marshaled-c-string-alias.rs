//! A C string comes out as it is: through a type alias.

use std::ffi::CStr;

type Declared = &'static CStr;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(utf8)]
    pub safe fn name() -> Declared;
}

fn main() {}
