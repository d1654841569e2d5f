//! What is no string is not cut off.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn change(#[in_out] #[marshal(truncate)] value: c_int);
}

fn main() {}
