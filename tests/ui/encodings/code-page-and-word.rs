//! One encoding.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(utf8, ansi = 1252)] text: &str);
}

fn main() {}
