//! A list crosses as a copy, with what is in it.

use std::ffi::CStr;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn longest<'a>(#[marshal(list)] of: &[&'a str]) -> &'a CStr;
}

fn main() {}

// variants: no alias, because of a type behind an alias rustc gives the other reason, which is as true
