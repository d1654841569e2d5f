//! A condition that does not answer with a `bool`.

use std::ffi::c_int;
use std::io;

fn is_bad(status: c_int) -> c_int {
    status
}

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = is_bad, code = errno)]
    pub safe fn read() -> io::Result<c_int>;
}

fn main() {}
