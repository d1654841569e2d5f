//! Two rules on one block.

use std::io;

#[interop::import(library = "demo", fails(when = nonzero, code = returned), fails(when = zero, code = errno))]
unsafe extern "C" {
    pub safe fn open() -> io::Result<()>;
}

fn main() {}
