//! A function names a library by its path.

use std::ffi::c_int;

static LIBRARY: interop::Library = interop::Library::new("demo");

#[interop::import(library = LIBRARY)]
unsafe extern "C" {
    #[library("other")]
    pub safe fn answer() -> c_int;
}

fn main() {}
