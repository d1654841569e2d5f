//! The block's code from a parameter that a function does not have.

use std::ffi::c_int;

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

#[interop::import(library = "demo", fails(when = nonzero, code = explain(handle)))]
unsafe extern "C" {
    pub safe fn read(handle: c_int) -> Result<(), DemoError>;
    pub safe fn close(file: c_int) -> Result<(), DemoError>;
    pub safe fn version() -> c_int;
}

fn main() {}
