// at: `&Name`
//! A reference to an owned string, by an alias.

use std::ffi::OsString;

type Name = OsString;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn remove(name: &Name);
    //~^ `&OsStr`
}

fn main() {}
