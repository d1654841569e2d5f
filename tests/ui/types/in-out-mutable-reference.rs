//! `#[in_out]` of a reference.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn next(#[in_out] value: &mut c_int) -> c_int;
}

fn main() {}

// variants: alias says error[E0277]: an `#[in_out]` parameter is declared as the value that native code replaces, because the macro reads the `&mut` that it sees, and names the type
