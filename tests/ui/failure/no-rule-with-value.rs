//! A `Result` with a value, without a failure rule.

use std::ffi::c_int;
use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn open() -> io::Result<c_int>;
}

fn main() {}
