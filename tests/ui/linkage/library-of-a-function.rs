//! The linker decides where it comes from.

use std::ffi::c_int;

static LIBRARY: interop::Library = interop::Library::new("demo");

#[interop::import(library = "demo", bind = link)]
unsafe extern "C" {
    #[library(LIBRARY)]
    pub safe fn answer() -> c_int;
}

fn main() {}
