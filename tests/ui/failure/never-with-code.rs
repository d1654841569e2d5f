//! What never fails has no code.

use std::ffi::c_int;
use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = never, code = errno)]
    pub safe fn read() -> io::Result<c_int>;
}

fn main() {}
