//! A code page that nobody knows.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(ansi = 1)] text: &str);
}

fn main() {}
