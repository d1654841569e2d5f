//! `negative` of an unsigned integer: through a type alias.

use std::io;

type Declared = u32;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = negative, code = errno)]
    pub safe fn read() -> io::Result<Declared>;
}

fn main() {}
