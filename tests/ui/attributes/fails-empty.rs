//! A rule with nothing in it.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails()]
    pub safe fn open() -> io::Result<()>;
}

fn main() {}
