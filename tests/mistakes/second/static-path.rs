// at: `&'static Path`
//! A path is promised for ever, and crosses as a copy.

use std::path::Path;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set_root(path: &'static Path);
    //~^ `&Path`, or `&'static CStr`
}

fn main() {}
