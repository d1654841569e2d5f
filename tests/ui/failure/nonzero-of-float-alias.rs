//! `nonzero` of a float: through a type alias.

use std::io;

type Declared = f64;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = nonzero, code = errno)]
    pub safe fn read() -> io::Result<Declared>;
}

fn main() {}
