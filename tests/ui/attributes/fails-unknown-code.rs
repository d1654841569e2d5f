//! A code that is none.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = negative_one, code = erno)]
    pub safe fn open() -> io::Result<()>;
}

fn main() {}
