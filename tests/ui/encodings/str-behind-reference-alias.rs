//! A string behind a reference, without an encoding: through a type alias.

type Declared = str;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn say(text: &Declared);
}

fn main() {}
