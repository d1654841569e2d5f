// at: `Place<'_>`
//! A path without an encoding, by an alias.

use std::path::Path;

type Place<'a> = &'a Path;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn remove(path: Place<'_>);
    //~^ `strings = utf8` on the block, or `#[marshal(utf8)]`
}

fn main() {}
