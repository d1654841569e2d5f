//! Growing asks the code whether the buffer was too small.

use std::ffi::c_int;

pub struct Failure;

impl From<*mut c_int> for Failure {
    fn from(_: *mut c_int) -> Self {
        Self
    }
}

impl From<interop::Error> for Failure {
    fn from(_: interop::Error) -> Self {
        Self
    }
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[fails(when = null, code = returned)]
    #[returns(native = *mut c_int)]
    pub safe fn read(#[out(capacity = 4, grow)] text: String) -> Result<(), Failure>;
}

fn main() {}
