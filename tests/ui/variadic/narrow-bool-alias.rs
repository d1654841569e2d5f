//! A `bool` of one byte is promoted after `...`: through a type alias.

use std::ffi::CStr;

type Declared = bool;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn log(format: &CStr, #[variadic] #[marshal(bool8)] value: Declared);
}

fn main() {}
