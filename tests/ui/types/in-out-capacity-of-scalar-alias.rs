//! The capacity of what is no string: through a type alias.

use std::ffi::c_int;

type Declared = c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn change(#[in_out(capacity = 4)] value: Declared);
}

fn main() {}
