//! Two conditions in one rule.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = zero, when = nonzero, code = errno)]
    pub safe fn open() -> io::Result<()>;
}

fn main() {}
