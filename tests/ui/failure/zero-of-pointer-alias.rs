//! `zero` of a pointer: through a type alias.

use std::ffi::c_void;
use std::io;

type Declared = *mut c_void;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = zero, code = errno)]
    pub safe fn read() -> io::Result<Declared>;
}

fn main() {}
