// at: `Library`
//! A library is made in the attribute.

use std::ffi::c_int;

use interop::Library;

#[interop::import(library = Library::new("demo"))]
//~^ a `static`, and its path
unsafe extern "C" {
    pub safe fn count() -> c_int;
}

fn main() {}
