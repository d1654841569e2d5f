//! An error type that cannot carry load failures: through a type alias.

use std::ffi::c_int;

#[derive(Debug)]
pub struct DemoError;

impl From<c_int> for DemoError {
    fn from(_: c_int) -> Self {
        Self
    }
}

type Declared = DemoError;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = nonzero, code = returned)]
    pub safe fn open() -> Result<(), Declared>;
}

fn main() {}
