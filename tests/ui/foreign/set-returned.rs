//! A set that native code cannot make.

use std::collections::HashSet;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn make() -> HashSet<u32>;
}

fn main() {}
