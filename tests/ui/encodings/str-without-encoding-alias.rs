//! A string parameter without an encoding: through a type alias.

type Declared<'a> = &'a str;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn say(text: Declared<'_>);
}

fn main() {}
