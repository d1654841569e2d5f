//! A list that is no slice.

use std::ffi::c_int;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn change(#[in_out] #[marshal(double_nul)] text: String) -> c_int;
}

fn main() {}
