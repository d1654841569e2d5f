//! `native` that is no native type.

use std::io;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = zero, code = errno)]
    #[returns(native = bool)]
    pub safe fn open() -> io::Result<()>;
}

fn main() {}
