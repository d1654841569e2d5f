//! A `&bool` without a width: through a type alias.

type Declared = bool;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(on: &Declared);
}

fn main() {}
