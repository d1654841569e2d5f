//! A rule without its condition.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(code = errno)]
    pub safe fn open() -> io::Result<()>;
}

fn main() {}
