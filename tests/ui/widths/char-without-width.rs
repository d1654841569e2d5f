//! A `char` without a width.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn put(letter: char);
}

fn main() {}
