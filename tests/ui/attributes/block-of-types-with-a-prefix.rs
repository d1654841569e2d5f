//! A prefix, and nothing that has an exported name.

#[interop::import(library = "demo", prefix = "demo_")]
unsafe extern "C" {
    pub type Parser;
}

fn main() {}
