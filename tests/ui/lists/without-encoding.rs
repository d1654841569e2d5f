//! The strings of a list have an encoding.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(list)] names: &[&str]);
}

fn main() {}
