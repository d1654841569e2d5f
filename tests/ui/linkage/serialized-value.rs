//! A key without a value.

use std::ffi::c_int;

static LIBRARY: interop::Library = interop::Library::new("demo");

#[interop::import(library = LIBRARY, serialized = true)]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
