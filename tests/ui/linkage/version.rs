//! The linker is given a name without a version.

use std::ffi::c_int;

static LIBRARY: interop::Library = interop::Library::new("demo");

#[interop::import(library = LIBRARY, bind = link)]
unsafe extern "C" {
    #[entry_point("answer@V1")]
    pub safe fn answer() -> c_int;
}

fn main() {}
