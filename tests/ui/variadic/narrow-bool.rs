//! A `bool` of one byte is promoted after `...`.

use std::ffi::CStr;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn log(format: &CStr, #[variadic] #[marshal(bool8)] value: bool);
}

fn main() {}
