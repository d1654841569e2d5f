//! A block's rule has arguments.

use std::ffi::c_int;
use std::io;

#[interop::import(library = "demo", fails)]
unsafe extern "C" {
    pub safe fn read() -> io::Result<c_int>;
}

fn main() {}
