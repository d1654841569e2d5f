//! `native` without a rule that reads it.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(native = u8)]
    pub safe fn open() -> io::Result<()>;
}

fn main() {}
