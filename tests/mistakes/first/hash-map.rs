// at: `&HashMap<String, String>`
//! A map, which only Rust can read.

use std::collections::HashMap;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn configure(options: &HashMap<String, String>);
    //~^ two lists of strings, `&[&str]`, with lengths
}

fn main() {}
