//! A code from a function that takes another type.

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

fn explain(status: u8) -> c_int {
    status.into()
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = nonzero, code = explain(returned))]
    pub safe fn read() -> Result<(), DemoError>;
}

fn main() {}
