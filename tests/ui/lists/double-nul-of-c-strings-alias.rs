//! The strings of a `double_nul` list are encoded: through a type alias.

use std::ffi::CStr;

type Declared<'a> = &'a [&'a CStr];

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set(#[marshal(double_nul)] names: Declared<'_>);
}

fn main() {}
