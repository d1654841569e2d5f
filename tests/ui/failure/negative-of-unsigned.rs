//! `negative` of an unsigned integer.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = negative, code = errno)]
    pub safe fn read() -> io::Result<u32>;
}

fn main() {}
