//! A string in a buffer has an encoding: through a type alias.

type Declared = String;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read(#[out(capacity = 4)] text: Declared);
}

fn main() {}
