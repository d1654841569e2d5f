//! A string's length that does not say what it counts: through a type alias.

type Declared<'a> = &'a str;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn say(text: Declared<'_>, #[len_of(text)] len: usize);
}

fn main() {}
