//! A `safe static` is read by all threads.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe static levels: *const c_int;
}

fn main() {}
