//! What is linked is never absent.

use std::ffi::c_int;

static LIBRARY: interop::Library = interop::Library::new("demo");

#[interop::import(library = LIBRARY, bind = link)]
unsafe extern "C" {
    #[optional]
    pub safe fn answer() -> Option<c_int>;
}

fn main() {}

// variants: no alias, because `Option` of an `#[optional]` function is known by its name, so that there is a second mistake
