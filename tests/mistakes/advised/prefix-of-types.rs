// after: ui/attributes/block-of-types-with-a-prefix
//! No prefix.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub type Parser;
}

fn main() {}
