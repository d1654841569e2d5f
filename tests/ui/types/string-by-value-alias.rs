//! A `String` by value: through a type alias.

type Declared = String;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn say(text: Declared);
}

fn main() {}
