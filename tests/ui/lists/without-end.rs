//! Nothing says where an array of strings ends.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set(names: &[&str]);
}

fn main() {}
