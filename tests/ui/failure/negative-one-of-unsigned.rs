//! `negative_one` of an unsigned integer.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    pub safe fn read() -> io::Result<usize>;
}

fn main() {}
