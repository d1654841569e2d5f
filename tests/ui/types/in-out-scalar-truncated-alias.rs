//! What is no string is not cut off: through a type alias.

use std::ffi::c_int;

type Declared = c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn change(#[in_out] #[marshal(truncate)] value: Declared);
}

fn main() {}
