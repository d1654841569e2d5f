//! A `Result` without a failure rule: through an alias of the error.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn open() -> io::Result<()>;
}

fn main() {}
