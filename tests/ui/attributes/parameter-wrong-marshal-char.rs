//! A truth value's width on a `char`.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(bool8)] letter: char);
}

fn main() {}
