//! A word that `bind` does not take.

use std::ffi::c_int;

static LIBRARY: interop::Library = interop::Library::new("demo");

#[interop::import(library = LIBRARY, bind = now)]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
