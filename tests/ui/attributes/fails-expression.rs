//! A condition that is an expression.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = returned < 0, code = errno)]
    pub safe fn open() -> io::Result<()>;
}

fn main() {}
