//! The error takes what comes out on failure.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = zero, code = errno)]
    pub safe fn read(#[out(on = failure)] detail: c_int) -> Result<c_int, std::io::Error>;
}

fn main() {}
