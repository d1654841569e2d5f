//! An optional owned string that nobody frees: through a type alias.

type Declared = Option<String>;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name() -> Declared;
}

fn main() {}
