//! A code from an expression.

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

fn explain(status: c_int) -> c_int {
    status
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = nonzero, code = explain(returned + 1))]
    pub safe fn read() -> Result<(), DemoError>;
}

fn main() {}
