//! A `&Path` crosses as a copy.

use std::ffi::CStr;
use std::path::Path;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn base_name(path: &Path) -> &CStr;
}

fn main() {}
