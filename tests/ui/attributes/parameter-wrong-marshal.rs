//! An encoding on a `bool`.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(utf8)] on: bool);
}

fn main() {}
