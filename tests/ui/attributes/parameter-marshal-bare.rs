//! `#[marshal]` that says nothing.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal] on: bool);
}

fn main() {}
