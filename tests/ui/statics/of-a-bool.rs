//! A variable has a type of which every bit pattern is a value.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe static verbose: bool;
}

fn main() {}
