//! Nothing says where an array of strings ends: through a type alias.

type Declared<'a> = &'a [&'a str];

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set(names: Declared<'_>);
}

fn main() {}
