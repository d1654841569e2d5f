//! A code from a parameter of another type.

use std::ffi::{c_int, c_void};

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

fn explain(handle: c_int) -> c_int {
    handle
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = nonzero, code = explain(handle))]
    pub safe fn read(handle: *mut c_void) -> Result<(), DemoError>;
}

fn main() {}
