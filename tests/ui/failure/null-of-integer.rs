//! `null` of an integer.

use std::ffi::c_int;
use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = null, code = errno)]
    pub safe fn read() -> io::Result<c_int>;
}

fn main() {}
