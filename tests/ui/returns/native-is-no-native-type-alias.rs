//! `native` that is no native type: through a type alias.

use std::io;

type Declared = bool;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = zero, code = errno)]
    #[returns(native = Declared)]
    pub safe fn open() -> io::Result<()>;
}

fn main() {}
