//! Only the linker is told a kind.

use std::ffi::c_int;

static LIBRARY: interop::Library = interop::Library::new("demo");

#[interop::import(library = "demo", kind = static)]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
