//! A list has no NUL to count: through a type alias.

type Declared<'a> = &'a [&'a str];

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set(#[marshal(list)] names: Declared<'_>, #[len_of(names, nul = included)] count: usize);
}

fn main() {}
