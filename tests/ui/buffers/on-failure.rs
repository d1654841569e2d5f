//! A buffer of the stub exists in any case.

use std::io;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[fails(when = nonzero, code = errno)]
    pub safe fn read(#[out(capacity = 4, on = failure)] text: String) -> io::Result<()>;
}

fn main() {}
