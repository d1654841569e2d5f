//! A macro in the place of a type may name a lifetime of the function that it is not given.

use std::ffi::CStr;

macro_rules! text {
    () => {
        &'a str
    };
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn find<'a>(text: text!(), or: &'a CStr) -> Option<&'a CStr>;
}

fn main() {}

// variants: no alias, because the lifetime in the macro's text cannot be a parameter of the alias
