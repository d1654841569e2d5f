// at: `PathBuf`
//! An owned path goes in.

use std::path::PathBuf;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn remove(path: PathBuf);
    //~^ `&Path`
}

fn main() {}
