//! A `&String`: through a type alias.

type Declared<'a> = &'a String;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn say(text: Declared<'_>);
}

fn main() {}
