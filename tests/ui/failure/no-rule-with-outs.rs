//! A `Result` without a failure rule, with what comes out.

use std::ffi::c_int;
use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn open(#[out] handle: c_int) -> io::Result<()>;
}

fn main() {}
