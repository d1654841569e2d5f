//! A returned `char` without a width: through a type alias.

type Declared = char;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get() -> Declared;
}

fn main() {}
