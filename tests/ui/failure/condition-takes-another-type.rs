//! A condition that takes another type.

use std::ffi::c_int;
use std::io;

fn is_bad(status: u8) -> bool {
    status != 0
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = is_bad, code = errno)]
    pub safe fn read() -> io::Result<c_int>;
}

fn main() {}
