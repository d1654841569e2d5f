//! `code = returned` of a pointer: through `macro_rules!`.

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

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            #[fails(when = null, code = returned)]
            pub safe fn read() -> Result<$declared, DemoError>;
        }
    };
}

declare!(*mut c_void);

fn main() {}
