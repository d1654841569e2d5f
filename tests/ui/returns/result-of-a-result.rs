//! A call has one outcome.

use std::ffi::c_int;
use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = zero, code = errno)]
    pub safe fn read() -> io::Result<io::Result<c_int>>;
}

fn main() {}
