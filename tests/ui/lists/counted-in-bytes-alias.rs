//! A list is counted in items: through a type alias.

type Declared<'a> = &'a [&'a str];

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set(#[marshal(list)] names: Declared<'_>, #[len_of(names, unit = bytes)] size: usize);
}

fn main() {}
