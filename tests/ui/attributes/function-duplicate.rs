//! An attribute of a function given twice.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = zero, code = errno)]
    #[fails(when = nonzero, code = returned)]
    pub safe fn open() -> io::Result<()>;
}

fn main() {}
