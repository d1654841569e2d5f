//! A C string comes out as it is.

use std::ffi::CStr;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(utf8)]
    pub safe fn name() -> &'static CStr;
}

fn main() {}
