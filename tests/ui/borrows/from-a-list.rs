//! A list crosses as a copy, with what is in it.

use std::ffi::CStr;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn longest<'a>(#[marshal(list)] of: &[&'a str]) -> &'a CStr;
}

fn main() {}
