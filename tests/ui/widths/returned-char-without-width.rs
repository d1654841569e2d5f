//! A returned `char` without a width.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn get() -> char;
}

fn main() {}
