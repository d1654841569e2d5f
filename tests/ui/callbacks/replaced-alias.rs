//! A function pointer that goes in and comes out: through a type alias.

use std::ffi::c_int;

type Declared = extern "C" fn(Box<c_int>);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn replace(#[in_out] function: Declared);
}

fn main() {}
