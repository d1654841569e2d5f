//! A macro in the place of a type may make any type, one that borrows too.

use std::ffi::{CStr, c_int};

macro_rules! found {
    () => {
        Option<&CStr>
    };
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn find(text: &str, character: c_int) -> found!();
}

fn main() {}
