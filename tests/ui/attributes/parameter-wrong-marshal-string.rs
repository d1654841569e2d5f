//! A truth value's width on a string.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(bool8)] text: &str);
}

fn main() {}
