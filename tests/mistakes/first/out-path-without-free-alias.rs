// at: `Found`
//! An owned path comes out, and nobody frees it, by an alias.

use std::path::PathBuf;

type Found = PathBuf;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn find(#[out] path: Found);
    //~^ `#[marshal(free_with = …)]`, or `#[out(capacity = …)]`
}

fn main() {}
