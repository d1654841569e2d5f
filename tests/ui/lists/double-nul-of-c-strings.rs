//! The strings of a `double_nul` list are encoded.

use std::ffi::CStr;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set(#[marshal(double_nul)] names: &[&CStr]);
}

fn main() {}
