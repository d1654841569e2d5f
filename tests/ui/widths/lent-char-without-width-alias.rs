//! A `&char` without a width: through a type alias.

type Declared = char;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn look_for(first: &Declared);
}

fn main() {}
