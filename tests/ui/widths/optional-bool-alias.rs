//! An `Option<bool>`: through a type alias.

type Declared = Option<bool>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(bool8)] on: Declared);
}

fn main() {}
