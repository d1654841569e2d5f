//! What is named is no library.

use std::ffi::c_int;

static LIBRARY: interop::Library = interop::Library::new("demo");

#[interop::import(library = LIBRARY)]
unsafe extern "C" {
    #[library(NUMBER)]
    pub safe fn answer() -> c_int;
}

static NUMBER: c_int = 1;

fn main() {}
