//! A `()` parameter: through a type alias.

type Declared = ();

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn reset(nothing: Declared);
}

fn main() {}
