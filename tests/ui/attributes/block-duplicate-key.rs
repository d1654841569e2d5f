//! A key of the block given twice.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8, strings = utf8)]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
