//! A body for what is never absent.

use std::ffi::c_int;

static LIBRARY: interop::Library = interop::Library::new("demo");

#[interop::import(library = LIBRARY, bind = link)]
unsafe extern "C" {
    pub safe fn answer() -> c_int {
        42
    }
}

fn main() {}
