//! The block's rule does not fit one function.

use std::io;

#[interop::import(library = "demo", fails(when = negative_one, code = errno))]
unsafe extern "C" {
    pub safe fn read() -> io::Result<usize>;
}

fn main() {}
