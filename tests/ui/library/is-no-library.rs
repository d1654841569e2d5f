//! A library's path that is something else.

use std::ffi::c_int;

static DEMO: &str = "demo";

#[interop::import(library = DEMO)]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
