//! A list is a slice of strings.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set(#[marshal(list)] names: &str);
}

fn main() {}
