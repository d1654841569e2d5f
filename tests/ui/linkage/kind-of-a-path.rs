//! The linker is told a name.

use std::ffi::c_int;

static LIBRARY: interop::Library = interop::Library::new("demo");

#[interop::import(library = LIBRARY, bind = link, kind = dylib)]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
