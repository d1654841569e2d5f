//! A `&mut str`: through a type alias.

type Declared<'a> = &'a mut str;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn change(text: Declared<'_>);
}

fn main() {}
