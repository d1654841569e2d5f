//! A trait object: through a type alias.

type Declared<'a> = &'a dyn std::fmt::Debug;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn show(value: Declared<'_>);
}

fn main() {}
