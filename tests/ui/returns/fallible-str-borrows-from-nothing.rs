//! A string in a `Result`, with nothing to borrow from.

use std::io;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[fails(when = null, code = errno)]
    pub safe fn name() -> io::Result<&str>;
}

fn main() {}
