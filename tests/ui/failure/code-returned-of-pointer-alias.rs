//! `code = returned` of a pointer: through a type alias.

use std::ffi::c_void;

#[derive(Debug)]
pub struct DemoError;

impl From<interop::Error> for DemoError {
    fn from(_: interop::Error) -> Self {
        Self
    }
}

impl From<std::ffi::c_int> for DemoError {
    fn from(_: std::ffi::c_int) -> Self {
        Self
    }
}

type Declared = *mut c_void;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = null, code = returned)]
    pub safe fn read() -> Result<Declared, DemoError>;
}

fn main() {}
