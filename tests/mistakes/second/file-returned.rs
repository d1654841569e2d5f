// at: `File`
//! A file of Rust's is returned.

use std::fs::File;
use std::io;

#[interop::import(library = "demo", fails(when = negative_one, code = errno))]
unsafe extern "C" {
    pub safe fn temporary() -> io::Result<File>;
    //~^ `OwnedFd`
}

fn main() {}
