//! A string has no width.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(bool8)] name: &str);
}

fn main() {}
