//! An `Option<bool>`.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(bool8)] on: Option<bool>);
}

fn main() {}
