//! A key of the block that is like none of them.

use std::ffi::c_int;

#[interop::import(library = "demo", encoding = utf8)]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
}

fn main() {}
