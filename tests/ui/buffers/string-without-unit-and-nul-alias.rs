//! A length beside a string's buffer says what it counts: through a type alias.

type Declared = String;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn read(#[out(capacity = 4)] text: Declared, #[len_of(text)] size: usize);
}

fn main() {}
