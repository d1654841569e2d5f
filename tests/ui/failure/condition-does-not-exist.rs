//! A condition that does not exist.

use std::ffi::c_int;
use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = is_bad, code = errno)]
    pub safe fn read() -> io::Result<c_int>;
}

fn main() {}
