//! A `Box` that native code did not allocate.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn data() -> Box<c_int>;
}

fn main() {}
