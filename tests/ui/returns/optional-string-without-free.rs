//! An optional owned string that nobody frees.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name() -> Option<String>;
}

fn main() {}
