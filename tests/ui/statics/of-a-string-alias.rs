//! Rust's string is no type of C: through a type alias.

type Declared = String;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe static name: Declared;
}

fn main() {}
