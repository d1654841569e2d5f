//! A truth value has a width, and no encoding.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(utf8)] on: bool);
}

fn main() {}
