//! A body that returns another type.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn answer() -> c_int {
        "42"
    }
}

fn main() {}
