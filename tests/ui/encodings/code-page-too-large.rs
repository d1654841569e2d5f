//! A code page is a number of 16 bits.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(ansi = 65536)] text: &str);
}

fn main() {}
