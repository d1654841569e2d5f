//! A string has no width: through a type alias.

type Declared<'a> = &'a str;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(bool8)] name: Declared<'_>);
}

fn main() {}
