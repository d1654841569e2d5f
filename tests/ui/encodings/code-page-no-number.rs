//! A code page is a number.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(ansi = latin1)] text: &str);
}

fn main() {}
