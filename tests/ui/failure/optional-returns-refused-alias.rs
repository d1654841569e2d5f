//! `optional` with an `Option` of what cannot come out: through a type alias.

type Declared = String;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[optional]
    pub safe fn name() -> Option<Declared>;
}

fn main() {}
