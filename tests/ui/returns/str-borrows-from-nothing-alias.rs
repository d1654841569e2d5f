//! A returned string with nothing to borrow from: through a type alias.

type Declared<'a> = &'a str;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name() -> Declared<'_>;
}

fn main() {}
