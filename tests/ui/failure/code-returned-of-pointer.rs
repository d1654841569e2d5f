//! `code = returned` of a pointer.

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

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = null, code = returned)]
    pub safe fn read() -> Result<*mut c_void, DemoError>;
}

fn main() {}
