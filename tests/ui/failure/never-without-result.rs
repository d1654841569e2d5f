//! What never fails returns its value.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = never)]
    pub safe fn read() -> c_int;
}

fn main() {}
