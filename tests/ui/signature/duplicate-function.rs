//! Two functions of one name.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn answer() -> c_int;
    pub safe fn answer() -> c_int;
}

fn main() {}
