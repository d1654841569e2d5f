//! The items of a `double_nul` list are not counted: through a type alias.

type Declared<'a> = &'a [&'a str];

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set(#[marshal(double_nul)] names: Declared<'_>, #[len_of(names)] count: usize);
}

fn main() {}
