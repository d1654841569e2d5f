//! An array of strings that native code replaces.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn replace(#[in_out] names: [String; 2]);
}

fn main() {}
