//! A list is a slice of strings.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set(#[marshal(double_nul)] names: &str);
}

fn main() {}
