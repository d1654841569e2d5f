//! What goes in is the caller's.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn set(#[marshal(copied)] name: &str);
}

fn main() {}
