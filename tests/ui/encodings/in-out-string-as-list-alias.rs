//! A list that is no slice: through a type alias.

use std::ffi::c_int;

type Declared = String;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn change(#[in_out] #[marshal(double_nul)] text: Declared) -> c_int;
}

fn main() {}
