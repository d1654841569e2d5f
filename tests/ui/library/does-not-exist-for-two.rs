//! A library's path that does not exist, for two functions.

use std::ffi::{c_int, CStr};

#[interop::import(library = DEMO)]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
    pub safe fn question(text: &CStr);
}

fn main() {}
