//! A key is given once.

use std::ffi::c_int;

static LIBRARY: interop::Library = interop::Library::new("demo");

#[interop::import(library = LIBRARY, bind = lazy, bind = eager)]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
