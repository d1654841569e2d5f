//! `null` of an integer: through a type alias.

use std::ffi::c_int;
use std::io;

type Declared = c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = null, code = errno)]
    pub safe fn read() -> io::Result<Declared>;
}

fn main() {}
