//! A `&mut char` without a width: through a type alias.

type Declared = char;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn next(first: &mut Declared);
}

fn main() {}
