//! A returned `bool` without a width.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn is_ready() -> bool;
}

fn main() {}
