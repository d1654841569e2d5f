//! The linker is given a name.

use std::ffi::c_int;

static LIBRARY: interop::Library = interop::Library::new("demo");

#[interop::import(library = LIBRARY, bind = link)]
unsafe extern "C" {
    #[link_ordinal(12)]
    pub safe fn answer() -> c_int;
}

fn main() {}
