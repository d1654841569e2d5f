//! A method of a string.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn strlen(self: &str) -> usize;
}

fn main() {}
