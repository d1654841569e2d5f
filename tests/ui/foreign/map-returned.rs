//! A map that native code cannot make.

use std::collections::HashMap;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn make() -> HashMap<u32, u32>;
}

fn main() {}
