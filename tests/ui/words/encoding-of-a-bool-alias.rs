//! A truth value has a width, and no encoding: through a type alias.

type Declared = bool;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(utf8)] on: Declared);
}

fn main() {}
