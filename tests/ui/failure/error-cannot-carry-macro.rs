//! An error type that cannot carry load failures: through `macro_rules!`.

use std::ffi::c_int;

#[derive(Debug)]
pub struct DemoError;

impl From<c_int> for DemoError {
    fn from(_: c_int) -> Self {
        Self
    }
}

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = nonzero, code = returned)]
            pub safe fn open() -> Result<(), $declared>;
        }
    };
}

declare!(DemoError);

fn main() {}
