//! Only Windows has an ANSI code page.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(ansi)] text: &str);
}

fn main() {}
