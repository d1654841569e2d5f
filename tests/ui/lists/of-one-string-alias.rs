//! A list is a slice of strings: through a type alias.

type Declared<'a> = &'a str;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set(#[marshal(list)] names: Declared<'_>);
}

fn main() {}
