//! A rule without its code.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = negative_one)]
    pub safe fn open() -> io::Result<()>;
}

fn main() {}
