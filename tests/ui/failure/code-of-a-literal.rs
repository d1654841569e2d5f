//! A code is a word or a function.

use std::ffi::c_int;
use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = zero, code = 3)]
    pub safe fn read() -> io::Result<c_int>;
}

fn main() {}
