//! The strings of a list have an encoding: through a type alias.

type Declared<'a> = &'a [&'a str];

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(list)] names: Declared<'_>);
}

fn main() {}
