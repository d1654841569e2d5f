//! An argument that `#[in_out]` does not have.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn change(#[in_out(capacity = 4, grow)] text: String) -> c_int;
}

fn main() {}
