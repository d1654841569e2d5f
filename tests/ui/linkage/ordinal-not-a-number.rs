//! An ordinal is a number of sixteen bits.

use std::ffi::c_int;

static LIBRARY: interop::Library = interop::Library::new("demo");

#[interop::import(library = LIBRARY)]
unsafe extern "C" {
    #[link_ordinal(70000)]
    pub safe fn answer() -> c_int;
}

fn main() {}
