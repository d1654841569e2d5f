// after: second/optional-around-result-macro
//! `Option` is left out.

#![allow(dead_code)]

use std::ffi::c_int;
use std::io;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[fails(when = negative_one, code = errno)]
    #[optional]
    safe fn count() -> io::Result<c_int>;
}

fn main() {}
