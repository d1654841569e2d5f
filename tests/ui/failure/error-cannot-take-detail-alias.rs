//! The error takes what comes out on failure: through a type alias.

use std::ffi::c_int;

type Declared = std::io::Error;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = zero, code = errno)]
    pub safe fn read(#[out(on = failure)] detail: c_int) -> Result<c_int, Declared>;
}

fn main() {}
