//! `negative_one` of an unsigned integer: through a type alias.

use std::io;

type Declared = usize;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    pub safe fn read() -> io::Result<Declared>;
}

fn main() {}
