//! What goes in is the caller's: through a type alias.

type Declared<'a> = &'a str;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set(#[marshal(copied)] name: Declared<'_>);
}

fn main() {}
