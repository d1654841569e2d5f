//! What goes in is Unicode.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(utf16, lossy)] name: &str);
}

fn main() {}
