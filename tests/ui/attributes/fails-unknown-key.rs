//! A key of a rule that is none.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(if = zero, code = errno)]
    pub safe fn open() -> io::Result<()>;
}

fn main() {}
