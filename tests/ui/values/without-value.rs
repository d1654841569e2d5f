//! No value, and no parentheses.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn begin(#[value] flags: u32);
}

fn main() {}
