//! A list ends in one way.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set(#[marshal(list, double_nul)] names: &[&str]);
}

fn main() {}
