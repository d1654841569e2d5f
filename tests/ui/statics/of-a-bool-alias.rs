//! A variable has a type of which every bit pattern is a value: through a type alias.

type Declared = bool;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe static verbose: Declared;
}

fn main() {}
