//! `null` of a status.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = null, code = errno)]
    pub safe fn read() -> io::Result<()>;
}

fn main() {}
