//! A `&Path` crosses as a copy, and so does a list.

use std::ffi::CStr;
use std::path::Path;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn base_name(path: &Path) -> &CStr;
    pub safe fn longest<'a>(#[marshal(list)] of: &[&'a str]) -> &'a CStr;
}

fn main() {}
