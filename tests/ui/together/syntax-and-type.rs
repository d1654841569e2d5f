//! A mistake of syntax and one of type: two errors in one compilation.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn put(#[inout] value: c_int);
    pub safe fn say(text: &str);
}

fn main() {}
