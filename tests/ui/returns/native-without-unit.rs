//! `native` where the value's own type says it.

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

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = nonzero, code = returned)]
    #[returns(native = u8)]
    pub safe fn open() -> Result<c_int, DemoError>;
}

fn main() {}
