//! `zero` of a pointer.

use std::ffi::c_void;
use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = zero, code = errno)]
    pub safe fn read() -> io::Result<*mut c_void>;
}

fn main() {}
