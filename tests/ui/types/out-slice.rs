//! `#[out]` of a slice.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn fill(#[out] data: &mut [u8]) -> c_int;
}

fn main() {}

// variants: alias says error[E0277]: an `#[out]` parameter is declared as the value that comes out, because the macro sees a buffer, and says whose it is
