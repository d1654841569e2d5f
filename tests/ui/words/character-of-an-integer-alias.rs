//! `char16` is not for a `u16`: through a type alias.

type Declared = u16;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(char16)] value: Declared);
}

fn main() {}
