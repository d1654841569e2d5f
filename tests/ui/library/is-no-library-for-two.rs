//! A library's path that is something else, for two functions.

use std::ffi::{c_int, CStr};

static DEMO: &str = "demo";

#[interop::import(library = DEMO)]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
    pub safe fn question(text: &CStr);
}

fn main() {}
