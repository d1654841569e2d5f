// at: `DEMO`
//! The path of a string.

use std::ffi::c_int;

const DEMO: &str = "demo";

#[interop::import(library = DEMO)]
//~^ `static DEMO: Library = Library::new("demo");`
unsafe extern "C" {
    pub safe fn count() -> c_int;
}

fn main() {}
