//! An optional returned string without an encoding: through a type alias.

type Declared = Option<&'static str>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn name() -> Declared;
}

fn main() {}
