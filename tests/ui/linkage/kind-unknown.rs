//! A word that `kind` does not take: it is spelled with an underscore.

use std::ffi::c_int;

static LIBRARY: interop::Library = interop::Library::new("demo");

#[interop::import(library = "demo", bind = link, kind = rawdylib)]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
