//! An error type that cannot carry load failures.

use std::ffi::c_int;

#[derive(Debug)]
pub struct DemoError;

impl From<c_int> for DemoError {
    fn from(_: c_int) -> Self {
        Self
    }
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = nonzero, code = returned)]
    pub safe fn open() -> Result<(), DemoError>;
}

fn main() {}
